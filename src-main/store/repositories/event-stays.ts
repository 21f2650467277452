import type { EntityManager } from 'typeorm'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import type { EventStay } from '#shared/domain/event/event-stay.ts'

/**
 * The enrollments of a head of household that a CE Event can hang on, the latest first: those in Coordinated Entry,
 * which everybody who works with the household writes, and those in the project worn.
 */
export async function eventStaysOf(
  db: EntityManager,
  PersonalID: string,
  ProjectID: string,
): Promise<readonly EventStay[]> {
  return db.query(
    `SELECT Enrollment.EnrollmentID, Enrollment.HouseholdID, coalesce(Project.ProjectName, '') AS ProjectName,
            Project.ProjectType, Enrollment.EntryDate, Exit.ExitDate
       FROM Enrollment
       JOIN Project ON Project.ProjectID = Enrollment.ProjectID
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL
      WHERE Enrollment.PersonalID = ? AND Enrollment.DateDeleted IS NULL AND Enrollment.RelationshipToHoH = 1
        AND (Project.ProjectType = ${coordinatedEntry} OR Project.ProjectID = ?)
      ORDER BY Enrollment.EntryDate DESC`,
    [PersonalID, ProjectID],
  )
}

/** Who heads the households in which this client is somebody else, the latest first. */
export async function headsAround(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly { readonly PersonalID: string; readonly alias: string }[]> {
  return db.query(
    `SELECT head.PersonalID, client_profile.alias FROM Enrollment AS own
       JOIN Enrollment AS head ON head.HouseholdID = own.HouseholdID AND head.ProjectID = own.ProjectID
        AND head.RelationshipToHoH = 1 AND head.DateDeleted IS NULL
       JOIN client_profile ON client_profile.PersonalID = head.PersonalID
      WHERE own.PersonalID = ? AND own.DateDeleted IS NULL AND head.PersonalID <> own.PersonalID
      GROUP BY head.PersonalID ORDER BY max(own.EntryDate) DESC`,
    [PersonalID],
  )
}

/** Who heads the stays in Coordinated Entry that this client is part of on a day without heading one herself. */
export async function headsInCoordinatedEntry(
  db: EntityManager,
  PersonalID: string,
  day: string,
): Promise<readonly { readonly alias: string }[]> {
  return db.query(
    `SELECT DISTINCT client_profile.alias FROM Enrollment AS own
       JOIN Project ON Project.ProjectID = own.ProjectID AND Project.ProjectType = ${coordinatedEntry}
       JOIN Enrollment AS head ON head.HouseholdID = own.HouseholdID AND head.ProjectID = own.ProjectID
        AND head.RelationshipToHoH = 1 AND head.DateDeleted IS NULL AND head.PersonalID <> own.PersonalID
       JOIN client_profile ON client_profile.PersonalID = head.PersonalID
       LEFT JOIN Exit ON Exit.EnrollmentID = own.EnrollmentID AND Exit.DateDeleted IS NULL
      WHERE own.PersonalID = ? AND own.DateDeleted IS NULL AND own.EntryDate <= ?
        AND (Exit.ExitDate IS NULL OR Exit.ExitDate >= ?)
        AND NOT EXISTS (SELECT 1 FROM Enrollment AS mine
                          JOIN Project AS place ON place.ProjectID = mine.ProjectID
                           AND place.ProjectType = ${coordinatedEntry}
                          LEFT JOIN Exit AS left ON left.EnrollmentID = mine.EnrollmentID AND left.DateDeleted IS NULL
                         WHERE mine.PersonalID = own.PersonalID AND mine.RelationshipToHoH = 1
                           AND mine.DateDeleted IS NULL AND mine.EntryDate <= ?
                           AND (left.ExitDate IS NULL OR left.ExitDate >= ?))`,
    [PersonalID, day, day, day, day],
  )
}

/** Kind and day of every event on record for a client. */
export async function eventDaysOf(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly { readonly Event: number; readonly EventDate: string }[]> {
  return db.query(
    `SELECT Event, EventDate FROM Event
      WHERE PersonalID = ? AND DateDeleted IS NULL AND Event IS NOT NULL AND EventDate IS NOT NULL`,
    [PersonalID],
  )
}
