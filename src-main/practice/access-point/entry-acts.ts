import { emptyIntake } from '#shared/domain/intake/answers.ts'
import { drawIntakeIds, toHudRows, type MemberRows } from '#shared/domain/intake/hud-rows.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import { addClient } from '#main/services/clients/add-client.ts'
import { actOf, today, type WorkingDesk } from '#main/services/desk.ts'
import { intakeContext } from '#main/services/intake/intake-context.ts'
import { recordExits } from '#main/services/stays/record-exits.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { order, type Act, type Found } from '../act.ts'
import { intakeAnswers } from '../intake-answers.ts'
import type { Day, ExitPlan } from '../plan.ts'
import type { AccessPoints } from './places.ts'
import type { AssessmentPlan, Caller, EntryPlan, EventPlan } from './plan.ts'

/** What all acts of one entry share. */
interface Entry {
  readonly caller: Caller
  readonly places: AccessPoints
  readonly found: Found
  readonly dateOf: (day: Day) => string
  /** The enrollments at the access point, the head's first. */
  members: readonly { readonly EnrollmentID: string; readonly PersonalID: string }[]
}

/** Everything that an access point recorded of a household: one act a day, and the exit. */
export function entryActs(
  caller: Caller,
  places: AccessPoints,
  found: Found,
  dateOf: (day: Day) => string,
): readonly Act[] {
  const entry: Entry = { caller, places, found, dateOf, members: [] }
  const { began, assessments, livedIn, events, exit } = caller.entry
  const days = new Set([began, ...[...livedIn, ...assessments, ...events].map(({ day }) => day)])
  return [
    ...[...days].map((day) => ({
      day,
      order: day === began ? order.registered : order.assessed,
      run: (desk: WorkingDesk) => recordDay(desk, entry, day),
    })),
    ...(exit === undefined || exit === null
      ? []
      : [{ day: exit.day, order: order.gone, run: (desk: WorkingDesk) => recordGone(desk, entry, exit) }]),
  ]
}

async function recordDay(desk: WorkingDesk, entry: Entry, day: Day): Promise<void> {
  const { began, livedIn, assessments, events } = entry.caller.entry
  const rows = day === began ? await newHousehold(desk, entry) : null
  await desk.store.write(actOf(desk, 'access.record'), async (session) => {
    if (rows !== null) await register(session, entry, rows)
    for (const plan of livedIn.filter((one) => one.day === day)) await addSituation(session, entry, plan)
    for (const plan of assessments.filter((one) => one.day === day)) await addAssessment(session, entry, plan)
    for (const plan of events.filter((one) => one.day === day)) await addEvent(session, entry, plan)
  })
}

async function recordGone(desk: WorkingDesk, { members, dateOf }: Entry, exit: ExitPlan): Promise<void> {
  const { day, Destination, DestinationSubsidyType = null } = exit
  await desk.store.write(actOf(desk, 'access.record'), (session) =>
    recordExits(session, members, {
      ExitDate: dateOf(day),
      Destination,
      DestinationSubsidyType,
      OtherDestination: null,
    }),
  )
}

/** What everyone of the household told at the access point, as an intake writes it. */
async function newHousehold(desk: WorkingDesk, { caller, places }: Entry): Promise<readonly MemberRows[]> {
  const EntryDate = today(desk)
  const answers = intakeAnswers(emptyIntake(), {
    household: caller,
    nth: 0,
    EntryDate,
    caseManager: desk.UserID,
    clients: new Map(),
  })
  const project = { ProjectID: places[caller.entry.at], EventDate: EntryDate }
  const context = await intakeContext(desk, desk.store.db, project, [])
  return toHudRows(answers, context, drawIntakeIds(answers, newId)).members
}

async function register(session: WriteSession, entry: Entry, members: readonly MemberRows[]): Promise<void> {
  for (const member of members) await addMember(session, member, entry)
  entry.members = members.map(({ client, enrollment }) => ({
    EnrollmentID: enrollment.EnrollmentID,
    PersonalID: client.PersonalID,
  }))
  entry.found.PersonalID = entry.members[0]?.PersonalID ?? null
}

async function addMember(
  session: WriteSession,
  { alias, client, enrollment, healthAndDV }: MemberRows,
  { caller, dateOf }: Entry,
): Promise<void> {
  const { engaged, began, dueInDays } = caller.entry
  const isHead = enrollment.RelationshipToHoH === 1
  await addClient(session, alias, client)
  await session.insert('Enrollment', {
    ...enrollment,
    DateOfEngagement: engaged === undefined ? null : dateOf(engaged),
  })
  if (healthAndDV === null) return
  const expects = isHead && dueInDays !== undefined && client.Sex === 0
  await session.insert('HealthAndDV', {
    ...healthAndDV,
    ...(expects ? { PregnancyStatus: 1, DueDate: addDays(dateOf(began), dueInDays) } : {}),
  })
}

async function addSituation(
  session: WriteSession,
  entry: Entry,
  { day, CurrentLivingSituation }: EntryPlan['livedIn'][number],
): Promise<void> {
  await session.insert('CurrentLivingSituation', {
    CurrentLivingSitID: newId(),
    ...ofMember(entry, 0),
    InformationDate: entry.dateOf(day),
    CurrentLivingSituation,
    ...(CurrentLivingSituation === 435 ? { CLSSubsidyType: 433 } : {}),
  })
}

async function addAssessment(
  session: WriteSession,
  entry: Entry,
  { day, of = 0, ...answers }: AssessmentPlan,
): Promise<void> {
  await session.insert('Assessment', {
    AssessmentID: newId(),
    ...ofMember(entry, of),
    AssessmentDate: entry.dateOf(day),
    AssessmentLocation:
      entry.caller.entry.at === 'outreach'
        ? 'Outreach'
        : answers.AssessmentType === 3
          ? 'Office'
          : 'Helpline',
    ...answers,
  })
}

async function addEvent(
  session: WriteSession,
  entry: Entry,
  { day, elsewhere, ...answers }: EventPlan,
): Promise<void> {
  await session.insert('Event', {
    EventID: newId(),
    ...ofMember(entry, 0),
    EventDate: entry.dateOf(day),
    ...answers,
    ...(elsewhere === undefined
      ? {}
      : {
          LocationCrisisOrPHHousing: elsewhere.place,
          ReferralResult: elsewhere.result,
          ResultDate: entry.dateOf(elsewhere.told),
        }),
  })
}

function ofMember({ members }: Entry, place: number): Entry['members'][number] {
  const member = members[place]
  if (member === undefined) throw new Error('The household was not registered yet')
  return member
}
