import type { EntityManager } from 'typeorm'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'

/** Somebody a client's household holds, as of the stay that says so. */
export interface HouseholdMember {
  readonly PersonalID: string
  readonly alias: string
  readonly mark: string
  readonly RelationshipToHoH: number | null
  readonly DOB: string | null
  readonly ProjectID: string
  readonly ProjectName: string
}

/**
 * The stay that says who a client's household is: the newest she has not left, or else the latest. A stay in a
 * Coordinated Entry project holds only the person referred, so it counts when there is no other.
 */
const stay = `
  SELECT PersonalID, HouseholdID, isOpen FROM (
    SELECT Enrollment.PersonalID, Enrollment.HouseholdID, Exit.ExitID IS NULL AS isOpen,
           row_number() OVER (
             PARTITION BY Enrollment.PersonalID
             ORDER BY Exit.ExitID IS NOT NULL, Project.ProjectType IS ${coordinatedEntry}, Enrollment.EntryDate DESC,
                      Enrollment.DateCreated DESC) AS place
      FROM json_each(?) AS asked
      CROSS JOIN Enrollment ON Enrollment.PersonalID = asked.value
      JOIN Project ON Project.ProjectID = Enrollment.ProjectID
      LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL
     WHERE Enrollment.DateDeleted IS NULL AND Enrollment.HouseholdID IS NOT NULL)
   WHERE place = 1`

/** Everyone of that household who has not left it; everyone who was in it, when the client has left it herself. */
const members = `
  FROM stay
  CROSS JOIN Enrollment AS other ON other.HouseholdID = stay.HouseholdID AND other.DateDeleted IS NULL
  LEFT JOIN Exit AS left_on ON left_on.EnrollmentID = other.EnrollmentID AND left_on.DateDeleted IS NULL`
const stillThere = '(left_on.ExitID IS NULL OR NOT stay.isOpen)'

/** How many people each of these clients' households has; those without an enrollment are left out. */
export async function householdSizes(
  db: EntityManager,
  PersonalIDs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows: readonly { PersonalID: string; size: number }[] = await db.query(
    `WITH stay AS (${stay})
     SELECT stay.PersonalID, count(DISTINCT other.PersonalID) AS size ${members}
      WHERE ${stillThere} GROUP BY stay.PersonalID`,
    [JSON.stringify(PersonalIDs)],
  )
  return new Map(rows.map((row) => [row.PersonalID, row.size]))
}

/** The people of a client's household, the head first, she among them. */
export async function householdOf(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly HouseholdMember[]> {
  return db.query(
    `WITH stay AS (${stay})
     SELECT other.PersonalID, client_profile.alias, client_profile.mark, other.RelationshipToHoH, Client.DOB,
            other.ProjectID, Project.ProjectName ${members}
       JOIN client_profile ON client_profile.PersonalID = other.PersonalID
       JOIN Client ON Client.PersonalID = other.PersonalID
       JOIN Project ON Project.ProjectID = other.ProjectID
      WHERE ${stillThere} GROUP BY other.PersonalID
      ORDER BY other.RelationshipToHoH IS NOT 1, Client.DOB IS NULL, Client.DOB, client_profile.alias_key`,
    [JSON.stringify([PersonalID])],
  )
}
