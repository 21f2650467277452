/**
 * Which HUD columns the store holds to their parent row. UserID and ExportID are left free: an imported row keeps
 * the user and export it came with, and HUD does not ask that either file name them all.
 */
const parents: Readonly<Record<string, { readonly table: string; readonly column: string }>> = {
  PersonalID: { table: 'Client', column: 'PersonalID' },
  EnrollmentID: { table: 'Enrollment', column: 'EnrollmentID' },
  ProjectID: { table: 'Project', column: 'ProjectID' },
  OrganizationID: { table: 'Organization', column: 'OrganizationID' },
  AssessmentID: { table: 'Assessment', column: 'AssessmentID' },
}

/** The parent a HUD column points at, or undefined where the column is the table's own key or points at nothing. */
export function parentOf(
  table: string,
  column: string,
): { readonly table: string; readonly column: string } | undefined {
  const parent = parents[column]
  return parent?.table === table ? undefined : parent
}

/**
 * Indexes beyond one for each parent column. The long ones hold all that a report asks of a record, so that counting a
 * year's records looks no row up.
 */
export const hudIndexes: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Client: [['DateDeleted']],
  Enrollment: [['PersonalID', 'EntryDate'], ['HouseholdID'], ['ProjectID', 'EntryDate']],
  Event: [
    ['PersonalID', 'EventDate'],
    [
      'EventDate',
      'EnrollmentID',
      'PersonalID',
      'Event',
      'ReferralResult',
      'ProbSolDivRRResult',
      'ReferralCaseManageAfter',
      'DateDeleted',
      'EventID',
    ],
    ['LocationCrisisOrPHHousing'],
  ],
  Assessment: [
    [
      'AssessmentDate',
      'EnrollmentID',
      'PersonalID',
      'AssessmentType',
      'AssessmentLevel',
      'PrioritizationStatus',
      'DateDeleted',
      'AssessmentID',
    ],
  ],
}
