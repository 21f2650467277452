import type { EntityManager } from 'typeorm'

/** One person's stay as its intake recorded it, with what came after. */
export interface RecordedStay {
  readonly EnrollmentID: string
  readonly PersonalID: string
  readonly alias: string
  readonly DOB: string | null
  readonly DOBDataQuality: number | null
  readonly ProjectID: string
  readonly ProjectName: string
  readonly HouseholdID: string
  readonly EntryDate: string
  readonly MoveInDate: string | null
  readonly ExitDate: string | null
  readonly RelationshipToHoH: number | null
  readonly EnrollmentCoC: string | null
  readonly DisablingCondition: number | null
  readonly LivingSituation: number | null
  readonly RentalSubsidyType: number | null
  readonly LengthOfStay: number | null
  readonly PreviousStreetESSH: number | null
  readonly DateToStreetESSH: string | null
  readonly TimesHomelessPastThreeYears: number | null
  readonly MonthsHomelessPastThreeYears: number | null
  readonly HealthAndDVID: string | null
  readonly DomesticViolenceSurvivor: number | null
  readonly WhenOccurred: number | null
  readonly CurrentlyFleeing: number | null
  /** The referral whose intake made this enrollment; null when no intake did. */
  readonly referral_id: string | null
  readonly case_manager: string | null
}

/**
 * The stays of the household that an enrollment belongs to in its project, the head of household first. Domestic
 * violence (4.11) is what was recorded at project entry (1).
 */
export async function recordedHousehold(
  db: EntityManager,
  EnrollmentID: string,
): Promise<readonly RecordedStay[]> {
  return db.query(
    `SELECT stay.EnrollmentID, stay.PersonalID, client_profile.alias, Client.DOB, Client.DOBDataQuality,
            stay.ProjectID, Project.ProjectName, stay.HouseholdID, stay.EntryDate, stay.MoveInDate, Exit.ExitDate,
            stay.RelationshipToHoH, stay.EnrollmentCoC, stay.DisablingCondition, stay.LivingSituation,
            stay.RentalSubsidyType, stay.LengthOfStay, stay.PreviousStreetESSH, stay.DateToStreetESSH,
            stay.TimesHomelessPastThreeYears, stay.MonthsHomelessPastThreeYears,
            HealthAndDV.HealthAndDVID, HealthAndDV.DomesticViolenceSurvivor, HealthAndDV.WhenOccurred,
            HealthAndDV.CurrentlyFleeing, intake_record.referral_id, intake_record.case_manager
       FROM Enrollment AS asked
       CROSS JOIN Enrollment AS stay
         ON stay.HouseholdID = asked.HouseholdID AND stay.ProjectID = asked.ProjectID AND stay.DateDeleted IS NULL
       JOIN Client ON Client.PersonalID = stay.PersonalID
       JOIN client_profile ON client_profile.PersonalID = stay.PersonalID
       JOIN Project ON Project.ProjectID = stay.ProjectID
       LEFT JOIN Exit ON Exit.EnrollmentID = stay.EnrollmentID AND Exit.DateDeleted IS NULL
       LEFT JOIN HealthAndDV ON HealthAndDV.EnrollmentID = stay.EnrollmentID
         AND HealthAndDV.DataCollectionStage = 1 AND HealthAndDV.DateDeleted IS NULL
       LEFT JOIN intake_record ON intake_record.EnrollmentID = stay.EnrollmentID
      WHERE asked.EnrollmentID = ? AND asked.DateDeleted IS NULL
      ORDER BY stay.RelationshipToHoH IS NOT 1, stay.rowid`,
    [EnrollmentID],
  )
}
