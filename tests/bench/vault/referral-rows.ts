import type { ReferralState } from '#shared/domain/referral/state.ts'
import { signed, type Household, type Making } from './fill.ts'
import { writeAct, type Change } from './act-rows.ts'

/** How the referrals of a large vault stand: about one in sixteen is open. */
export const referralStates = [
  ['received', 0.8],
  ['acknowledged', 0.8],
  ['contacting', 1.2],
  ['engaged', 0.8],
  ['enrolled', 0.6],
  ['successful', 1.8],
  ['housed', 34],
  ['not_housed', 10],
  ['unsuccessful', 50],
] as const satisfies readonly (readonly [ReferralState, number])[]

const enrolledStates: ReadonlySet<ReferralState> = new Set<ReferralState>([
  'enrolled',
  'successful',
  'housed',
  'not_housed',
])

/** Acts are kept from when the agency began to use Threshold; what is older was imported. */
const daysOfHistory = 3 * 365

/** One referral from its event on: tries, stay, result and history, as far as its state says. */
export function writeReferral(
  making: Making,
  { members, coordinatedEntryEnrollment }: Household,
  state: ReferralState,
  ago: number,
): void {
  const { writer, chance, agency, day } = making
  const house = chance.weighted(agency.houses.map((one) => [one, one.share] as const))
  const PersonalID = members[0] ?? ''
  const EventID = chance.id()
  const referral_id = chance.id()
  const acknowledged = state === 'received' ? null : day(ago - 2)
  const result = resultOf(state)
  const stays = enrolledStates.has(state) ? writeStay(making, members, house.ProjectID, ago - 8, state) : []
  const stay = stays[0] ?? null

  const event = {
    EventID,
    EnrollmentID: coordinatedEntryEnrollment,
    PersonalID,
    EventDate: day(ago),
    Event: house.Event,
    LocationCrisisOrPHHousing: house.ProjectID,
    ReferralResult: result,
    ResultDate: result === null ? null : day(ago - 9),
  }
  writer.insert('Event', { ...event, ...signed(making, ago) })
  const referral = {
    referral_id,
    EventID,
    PersonalID,
    ProjectID: house.ProjectID,
    state,
    how_it_came: chance.pick(['email', 'phone', 'meeting', 'hmis_partner', 'paper']),
    reference_code: chance.next() < 0.8 ? `CE-${10_000 + chance.upTo(90_000)}` : null,
    referred_by: 'Priority list manager',
    date_notified: day(ago - 1),
    date_acknowledged: acknowledged,
    late_reason: null,
    ResultingEnrollmentID: stay,
    if_not_housed_reason: state === 'unsuccessful' || state === 'not_housed' ? 'opening_gone' : null,
    back_to_list: state === 'unsuccessful' ? 'yes' : null,
    list_manager_told: null,
    note: chance.next() < 0.15 ? 'Asked for a ground floor.' : null,
    ...dueOf(making, state, ago),
  }
  writer.insert('referral', referral)
  if (referral.reference_code !== null) {
    for (const term of ['ce', referral.reference_code.slice(3)]) {
      if (term !== 'ce' || chance.next() < 0.4) writer.insert('client_term', { term, PersonalID })
    }
  }
  for (const EnrollmentID of stays) {
    writer.insert('intake_record', {
      EnrollmentID,
      referral_id,
      notice_read: 1,
      limits_explained: 1,
      interpreter_needed: 0,
      interpreter_language: null,
      case_manager: chance.pick(agency.UserIDs),
    })
  }
  const tries = writeTries(making, referral_id, PersonalID, state, ago)
  if (ago < daysOfHistory) writeHistory(making, { referral, event, stay, tries, ago, state })
}

/** A stay of the whole household: an enrollment for each, the head's first. */
function writeStay(
  making: Making,
  members: readonly string[],
  ProjectID: string,
  ago: number,
  state: ReferralState,
): readonly string[] {
  const { writer, chance, day } = making
  const HouseholdID = chance.id()
  const left = (state === 'housed' || state === 'not_housed') && ago > 120 && chance.next() < 0.9
  return members.map((PersonalID, nth) => {
    const EnrollmentID = chance.id()
    writer.insert('Enrollment', {
      EnrollmentID,
      PersonalID,
      ProjectID,
      EntryDate: day(ago),
      HouseholdID,
      RelationshipToHoH: nth === 0 ? 1 : 2,
      EnrollmentCoC: 'MN-501',
      LivingSituation: 116,
      LengthOfStay: 3,
      DateToStreetESSH: day(ago + 60),
      TimesHomelessPastThreeYears: 1,
      MonthsHomelessPastThreeYears: 103,
      DisablingCondition: chance.upTo(2),
      MoveInDate: state === 'housed' ? day(ago - 30) : null,
      ...signed(making, ago),
    })
    if (nth === 0) {
      writer.insert('HealthAndDV', {
        HealthAndDVID: chance.id(),
        EnrollmentID,
        PersonalID,
        InformationDate: day(ago),
        DomesticViolenceSurvivor: 1,
        WhenOccurred: 1,
        CurrentlyFleeing: 1,
        DataCollectionStage: 1,
        ...signed(making, ago),
      })
    }
    if (left) {
      writer.insert('Exit', {
        ExitID: chance.id(),
        EnrollmentID,
        PersonalID,
        ExitDate: day(ago - 110),
        Destination: 410,
        ...signed(making, ago - 110),
      })
    }
    return EnrollmentID
  })
}

function resultOf(state: ReferralState): number | null {
  if (state === 'unsuccessful') return 3
  return state === 'successful' || state === 'housed' || state === 'not_housed' ? 1 : null
}

function dueOf({ day }: Making, state: ReferralState, ago: number) {
  if (state === 'received') return { next_due_on: day(ago - 4), next_due_what: 'Acknowledge the referral' }
  if (state === 'acknowledged')
    return { next_due_on: day(ago - 6), next_due_what: 'Make a first contact attempt' }
  if (state === 'contacting' || state === 'engaged' || state === 'enrolled') {
    return { next_due_on: day(ago - 14), next_due_what: 'Record the referral’s result' }
  }
  if (state === 'successful') {
    return { next_due_on: day(ago - 23), next_due_what: 'Look again at the housing search' }
  }
  return { next_due_on: null, next_due_what: null }
}

function writeTries(
  making: Making,
  referral_id: string,
  PersonalID: string,
  state: ReferralState,
  ago: number,
) {
  const { writer, chance, agency, day } = making
  if (state === 'received' || state === 'acknowledged') return []
  const count = 1 + chance.upTo(3)
  return Array.from({ length: count }, (_, nth) => {
    const last = nth === count - 1
    const attempt = {
      contact_attempt_id: chance.id(),
      referral_id,
      PersonalID,
      channel: chance.pick(['call', 'text', 'email', 'in_person']),
      attempted_at: `${day(ago - 3 - nth * 2)}T${10 + chance.upTo(7)}:${10 + chance.upTo(50)}`,
      outcome: last && state !== 'contacting' ? 'interested' : 'no_answer',
      voicemail: 'no',
      next_try: null,
      note: chance.next() < 0.1 ? 'Rang twice.' : null,
      UserID: chance.pick(agency.UserIDs),
    }
    writer.insert('contact_attempt', attempt)
    return attempt
  })
}

interface Told {
  readonly referral: Change['whole'] & { readonly referral_id: string; readonly PersonalID: string }
  readonly event: Change['whole'] & { readonly EventID: string }
  readonly stay: string | null
  readonly tries: readonly (Change['whole'] & { readonly contact_attempt_id: string })[]
  readonly ago: number
  readonly state: ReferralState
}

function writeHistory(making: Making, { referral, event, stay, tries, ago, state }: Told): void {
  const { PersonalID, referral_id } = referral
  const moved = (to: ReferralState): Change => ({
    table: 'referral',
    rowId: referral_id,
    kind: 'update',
    whole: { state: to },
    before: { state: 'received' },
  })
  const started = { ...referral, state: 'received', date_acknowledged: null, ResultingEnrollmentID: null }
  writeAct(making, 'referral.receive', ago - 1, PersonalID, [
    { table: 'Event', rowId: event.EventID, kind: 'insert', whole: { ...event, ReferralResult: null } },
    { table: 'referral', rowId: referral_id, kind: 'insert', whole: started },
  ])
  if (state === 'received') return
  writeAct(making, 'referral.acknowledge', ago - 2, PersonalID, [moved('acknowledged')])
  for (const attempt of tries) {
    writeAct(making, 'contact.log', ago - 3, PersonalID, [
      { table: 'contact_attempt', rowId: attempt.contact_attempt_id, kind: 'insert', whole: attempt },
      moved('contacting'),
    ])
  }
  if (stay !== null) {
    writeAct(making, 'intake.save', ago - 8, PersonalID, [
      {
        table: 'Enrollment',
        rowId: stay,
        kind: 'insert',
        whole: { EnrollmentID: stay, PersonalID, EntryDate: making.day(ago - 8) },
      },
      {
        table: 'HealthAndDV',
        rowId: making.chance.id(),
        kind: 'insert',
        whole: { EnrollmentID: stay, DomesticViolenceSurvivor: 1 },
      },
      moved('enrolled'),
    ])
  }
  if (resultOf(state) === null) return
  writeAct(
    making,
    state === 'unsuccessful' ? 'referral.unsuccessful' : 'referral.successful',
    ago - 9,
    PersonalID,
    [
      {
        table: 'Event',
        rowId: event.EventID,
        kind: 'update',
        whole: { ReferralResult: resultOf(state), ResultDate: making.day(ago - 9) },
        before: { ReferralResult: null, ResultDate: null },
      },
      moved(state === 'unsuccessful' ? 'unsuccessful' : 'successful'),
    ],
  )
  if (state !== 'housed' && state !== 'not_housed') return
  writeAct(making, 'referral.housing', ago - 38, PersonalID, [moved(state)])
}
