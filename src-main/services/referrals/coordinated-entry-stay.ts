import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import type { EntityManager } from 'typeorm'
import type { ProjectInfo } from '#shared/ipc/settings-calls.ts'
import type { WriteSession } from '#main/store/write-session.ts'

/** A CE Event (4.20) as far as the stay it hangs on depends on it. */
export interface EventToHang {
  readonly PersonalID: string
  /** The agency the household was referred to. */
  readonly OrganizationID: string
  readonly EventDate: string
}

interface Stay {
  readonly EnrollmentID: string
  readonly EntryDate: string
  readonly ExitDate: string | null
}

/**
 * The enrollment a received event hangs on: HUD wants one, and the household is in no project of ours yet. It is the
 * client's stay in a Coordinated Entry project on that day. Where there is none, the next one that began later begins
 * on that day instead, so that two never overlap; where there is none either, a new one begins.
 */
export async function stayForEvent(session: WriteSession, event: EventToHang): Promise<string> {
  const stays = await staysOf(session, event.PersonalID)
  const around = stays.find((stay) => covers(stay, event.EventDate))
  if (around !== undefined) return around.EnrollmentID
  const later = stays.findLast(({ EntryDate }) => compareDates(EntryDate, event.EventDate) > 0)
  if (later === undefined) return beginStay(session, event)
  await session.update('Enrollment', later.EnrollmentID, { EntryDate: event.EventDate })
  return later.EnrollmentID
}

/**
 * Gives an event another date, and with it a stay that holds it: its own, as far as it reaches, or as for a new event.
 * A stay that began with the event and nothing earlier begins later with it too.
 */
export async function redateEvent(
  session: WriteSession,
  { EventID, ...event }: EventToHang & { readonly EventID: string },
): Promise<void> {
  const { EnrollmentID, EventDate: earlierDate } = await session.read('Event', EventID)
  const own = (await staysOf(session, event.PersonalID)).find((stay) => stay.EnrollmentID === EnrollmentID)
  const stays = own !== undefined && covers(own, event.EventDate)
  const { EventDate } = event
  await session.update('Event', EventID, {
    EventDate,
    ...(stays ? {} : { EnrollmentID: await stayForEvent(session, event) }),
  })
  if (!stays || own.EntryDate !== earlierDate) return
  const [first]: readonly { EventDate: string | null }[] = await session.db.query(
    'SELECT min(EventDate) AS EventDate FROM Event WHERE EnrollmentID = ? AND DateDeleted IS NULL',
    [EnrollmentID],
  )
  await session.update('Enrollment', own.EnrollmentID, { EntryDate: first?.EventDate ?? EventDate })
}

/** A client's stays in Coordinated Entry projects, the latest first. */
async function staysOf(session: WriteSession, PersonalID: string): Promise<readonly Stay[]> {
  return session.db.query(
    `SELECT Enrollment.EnrollmentID, Enrollment.EntryDate, Exit.ExitDate FROM Enrollment
       JOIN Project ON Project.ProjectID = Enrollment.ProjectID
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL
      WHERE Enrollment.PersonalID = ? AND Enrollment.DateDeleted IS NULL
        AND Project.ProjectType = ${coordinatedEntry}
      ORDER BY Enrollment.EntryDate DESC`,
    [PersonalID],
  )
}

function covers({ EntryDate, ExitDate }: Stay, date: string): boolean {
  return compareDates(EntryDate, date) <= 0 && (ExitDate === null || compareDates(ExitDate, date) >= 0)
}

/**
 * The project that Coordinated Entry is recorded in: the organization's own or, where it has none, the agency's, before
 * one that came with an import. Null where there is none.
 */
export async function coordinatedEntryProject(
  db: EntityManager,
  OrganizationID: string,
): Promise<ProjectInfo | null> {
  const desks = (await allProjects(db)).filter(({ ProjectType }) => ProjectType === coordinatedEntry)
  const madeHere: readonly { ProjectID: string }[] = await db.query(
    `SELECT ProjectID FROM Project WHERE ProjectType = ${coordinatedEntry} AND ExportID IS NULL`,
  )
  return (
    desks.find((project) => project.OrganizationID === OrganizationID) ??
    desks.find((project) => madeHere.some(({ ProjectID }) => ProjectID === project.ProjectID)) ??
    desks[0] ??
    null
  )
}

/** Begins a stay in Coordinated Entry. @throws AppError */
async function beginStay(
  session: WriteSession,
  { PersonalID, OrganizationID, EventDate }: EventToHang,
): Promise<string> {
  const desk = await coordinatedEntryProject(session.db, OrganizationID)
  if (desk === null) {
    throw new AppError(
      'not-found',
      'This agency has no Coordinated Entry project to record referrals in. Add one in Settings, then save again. Your answers are kept.',
    )
  }
  const EnrollmentID = newId()
  await session.insert('Enrollment', {
    EnrollmentID,
    PersonalID,
    ProjectID: desk.ProjectID,
    EntryDate: EventDate,
    HouseholdID: newId(),
    RelationshipToHoH: 1,
    EnrollmentCoC: desk.CoCCodes[0] ?? null,
    DisablingCondition: 99,
  })
  return EnrollmentID
}
