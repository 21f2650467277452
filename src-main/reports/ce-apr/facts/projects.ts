import { isInOneCoC } from '../../coc/in-the-coc.ts'
import type { PreparedFacts } from '../../engine/definition.ts'

/**
 * The projects of the report (ce-apr 2.09 rule): continuum projects of the CoC that were an access point on some day of
 * the range. A project that was named and has no record of its part in Coordinated Entry at all, as in exports older
 * than FY2024, counts as an access point throughout.
 */
export const projectFacts: readonly PreparedFacts[] = [
  {
    words: 'Finding the projects',
    sql: `CREATE TEMP TABLE access_window AS
      SELECT ProjectID, CEParticipationStatusStartDate AS opens,
             coalesce(CEParticipationStatusEndDate, '9999-12-31') AS closes
        FROM CEParticipation
       WHERE AccessPoint = 1 AND DateDeleted IS NULL AND CEParticipationStatusStartDate IS NOT NULL
      UNION ALL
      SELECT named.value, '0000-01-01', '9999-12-31' FROM json_each(:projects) AS named
       WHERE named.value NOT IN (SELECT ProjectID FROM CEParticipation WHERE DateDeleted IS NULL)`,
  },
  {
    words: 'Finding the projects',
    sql: `CREATE TEMP TABLE report_project AS
      SELECT Project.ProjectID, Project.ProjectType,
             EXISTS (SELECT 1 FROM access_window WHERE access_window.ProjectID = Project.ProjectID
                      AND opens <= :start AND closes >= :late) AS always_open,
             ${isInOneCoC} AS one_coc
        FROM Project
       WHERE Project.DateDeleted IS NULL AND Project.ContinuumProject = 1
         AND (:projects IS NULL OR Project.ProjectID IN (SELECT value FROM json_each(:projects)))
         AND EXISTS (SELECT 1 FROM ProjectCoC WHERE ProjectCoC.ProjectID = Project.ProjectID
                      AND ProjectCoC.CoCCode = :CoCCode AND ProjectCoC.DateDeleted IS NULL)
         AND EXISTS (SELECT 1 FROM access_window WHERE access_window.ProjectID = Project.ProjectID
                      AND opens <= :end AND closes >= :start)`,
  },
]
