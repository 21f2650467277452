/** The clients that are not there any more, for `inTheCoC`. Compared so that their index is used: `IS NOT NULL` reads every client. */
export const deletedClients =
  "CREATE TEMP TABLE deleted_client AS SELECT PersonalID FROM Client WHERE DateDeleted > ''"

/** Whether a project lies in one CoC only. */
export const isInOneCoC = `(SELECT count(DISTINCT CoCCode) = 1 FROM ProjectCoC
   WHERE ProjectCoC.ProjectID = Project.ProjectID AND ProjectCoC.DateDeleted IS NULL)`

/**
 * Whether an enrollment is the CoC's, the same in every report, so that no record is counted for two CoCs. A project in
 * one CoC decides by itself (`one_coc` of the table of projects); in one that serves several, the head's 3.16 decides
 * for the household, or the enrollment's own where the head has none.
 */
export function inTheCoC(projects: string): string {
  return `(${projects}.one_coc
   OR coalesce(
        (SELECT head.EnrollmentCoC FROM Enrollment AS head
          WHERE head.HouseholdID = Enrollment.HouseholdID AND head.ProjectID = Enrollment.ProjectID
            AND head.RelationshipToHoH = 1 AND head.EnrollmentCoC IS NOT NULL AND head.DateDeleted IS NULL
            AND head.PersonalID NOT IN (SELECT PersonalID FROM deleted_client)
          ORDER BY head.EntryDate DESC, head.EnrollmentID DESC LIMIT 1),
        Enrollment.EnrollmentCoC) = :CoCCode)`
}
