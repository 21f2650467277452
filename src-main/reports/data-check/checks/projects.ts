import type { DataCheck } from '../data-check.ts'
import { hasBeds } from '../project-sets.ts'
import { projectPartRows, projectRows } from '../rows.ts'

const mend = 'Open the project and add it.'
const shared = { severity: 'high', subject: 'project', mend } as const
const coc = { table: 'ProjectCoC', key: 'ProjectCoCID' }

/** What a project says about itself (2.01 to 2.03). */
export const projectChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'geography-missing',
    eva: [5],
    element: '2.03.2',
    title: 'Geocode or kind of area is missing',
    means: 'HUD places each project on its map by these two. They name a county or city, never an address.',
    sql: projectPartRows(coc, 'Geocode', 'r.Geocode IS NULL OR r.GeographyType IS NULL OR r.CoCCode IS NULL'),
  },
  {
    ...shared,
    id: 'zip-or-address-missing',
    eva: [42],
    severity: 'error',
    element: '2.03.7',
    title: 'ZIP code or address is missing',
    means: 'A victim service provider keeps its street to itself: the ZIP code of its office is enough.',
    sql: projectPartRows(
      coc,
      'ZIP',
      `length(coalesce(r.ZIP, '')) <> 5 OR r.ZIP = '00000'
       OR (coalesce(p.VictimServiceProvider, 0) <> 1 AND (r.Address1 IS NULL OR r.City IS NULL OR r.State IS NULL))`,
    ),
  },
  {
    ...shared,
    id: 'project-without-coc',
    eva: [35],
    element: '2.03.1',
    title: 'Project belongs to no Continuum of Care',
    means: 'A Continuum project without a Continuum is in no report.',
    mend: 'Open the project and add its Continuum.',
    sql: projectRows(
      'ProjectID',
      `p.ContinuumProject = 1 AND NOT EXISTS (SELECT 1 FROM ProjectCoC r WHERE r.ProjectID = p.ProjectID)`,
      { value: 'NULL' },
    ),
  },
  {
    ...shared,
    id: 'housing-type-missing',
    eva: [36],
    element: '2.02.D',
    title: 'Housing type is missing',
    means: 'HUD asks of each project with beds whether they are on one site, on several, or scattered.',
    sql: projectRows(
      'HousingType',
      `p.HousingType IS NULL AND ${hasBeds('p')} AND NOT (p.ProjectType = 13 AND p.RRHSubType IS NULL)`,
    ),
  },
  {
    ...shared,
    id: 'rrh-subtype-missing',
    eva: [110],
    severity: 'error',
    element: '2.02.A',
    title: 'Kind of rapid rehousing is missing',
    means: 'HUD tells rapid rehousing with rental help from services alone.',
    sql: projectRows('RRHSubType', 'p.ProjectType = 13 AND p.RRHSubType IS NULL'),
  },
  {
    ...shared,
    id: 'organization-not-victim-service-provider',
    eva: [139],
    element: '2.01.3',
    title: 'Organization is not marked as a victim service provider',
    means:
      'This database keeps records of survivors apart from HMIS. An organization in it is a victim service provider.',
    mend: 'Open the organization and mark it as one. If it is none, its clients belong in HMIS.',
    sql: `SELECT 'Organization' AS "table", p.OrganizationID AS key, NULL AS PersonalID, NULL AS HouseholdID, NULL AS EnrollmentID,
      min(p.ProjectID) AS ProjectID, 'VictimServiceProvider' AS "column", p.VictimServiceProvider AS value FROM checked_project p
      WHERE coalesce(p.VictimServiceProvider, 0) <> 1 AND EXISTS (SELECT 1 FROM every_stay s WHERE s.ProjectID = p.ProjectID)
      GROUP BY p.OrganizationID`,
  },
  {
    ...shared,
    id: 'night-shelter-without-bed-nights',
    eva: [106],
    element: '4.14.1',
    title: 'Night-by-night shelter without a single bed night',
    means: 'Nobody is counted in this shelter, because no night is noted.',
    mend: 'Note the bed nights where they are kept, and import them again.',
    sql: projectRows(
      'ProjectID',
      `p.ProjectType = 1 AND EXISTS (SELECT 1 FROM stay s WHERE s.ProjectID = p.ProjectID) AND NOT EXISTS (
         SELECT 1 FROM stay s JOIN Services n ON n.EnrollmentID = s.EnrollmentID AND n.RecordType = 200 WHERE s.ProjectID = p.ProjectID)`,
      { value: 'NULL' },
    ),
  },
  {
    ...shared,
    id: 'project-may-have-closed',
    eva: [81],
    severity: 'warning',
    element: '2.02.4',
    title: 'Project may have closed',
    means: 'Nobody is enrolled, and the last exit was more than 30 days ago.',
    mend: 'If the project has closed, give it an end date. If it has not, there is nothing to do.',
    sql: projectRows(
      'OperatingEndDate',
      `p.OperatingEndDate IS NULL AND (SELECT max(coalesce(s.ExitDate, '9999-12-31')) FROM every_stay s WHERE s.ProjectID = p.ProjectID) < date(@today, '-30 days')`,
    ),
  },
]
