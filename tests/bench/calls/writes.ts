import dayjs from 'dayjs'
import { randomBytes } from 'node:crypto'
import { wholeLedger } from '#shared/domain/disclosure/ledger-filter.ts'
import { sampleAdult, sampleChild, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { alternative, assessedToday } from '../../support/assessed.ts'
import { proposal } from '../../support/proposed.ts'
import { cardAnswers, releaseOfToday } from '../../support/let-out.ts'
import type { Caller } from './desk.ts'
import type { Sample } from './sample.ts'

const day = (ago: number): string => dayjs().subtract(ago, 'day').format('YYYY-MM-DD')
const accepting = { acceptWarnings: true, draft_id: null } as const

/** What is written about one household from its referral to its home, each save through its call. */
export async function writeJourney(caller: Caller, sample: Sample, nth: number): Promise<void> {
  const { call } = caller
  const { referral_id, PersonalID, alias } = await receive(caller, sample, nth)
  await call('referrals', 'acknowledge', {
    referral_id,
    answers: { DateReferralAcknowledged: day(7) },
    ...accepting,
  })
  await reachOut(caller, referral_id, PersonalID)

  const { draft_id } = await call('drafts', 'open', { kind: 'intake', subject: referral_id })
  const answers = household(PersonalID, alias)
  for (let page = 0; page < 4; page += 1) {
    await call('drafts', 'save', { draft_id, answers: { ...answers }, page: `page-${page}` })
  }
  saved(await call('intake', 'save', { referral_id, answers, acceptWarnings: true, draft_id }))
  const { resultingEnrollment } = await call('referrals', 'get', { referral_id })
  const result = { EnrollmentID: resultingEnrollment?.EnrollmentID ?? '', ResultDate: day(3) }
  saved(await call('referrals', 'resolveSuccessful', { referral_id, answers: result, ...accepting }))
  const interim = { InformationDate: day(1), DataCollectionStage: 2, IncomeFromAnySource: 0 }
  const EnrollmentID = resultingEnrollment?.EnrollmentID ?? ''
  const updated = { EnrollmentID, form: 'interim-income', answers: interim, acceptWarnings: true }
  saved(await call('stays', 'addInterim', updated))
  const paid = { DateProvided: day(1), kind: 'rent', FAAmount: 850 }
  const assistance = { EnrollmentID, answers: paid, acceptWarnings: true }
  const { id: assistance_id } = saved(await call('stays', 'addAssistance', assistance))
  await call('stays', 'assistance', { EnrollmentID })
  const mistake = { assistance_id, reason: 'Of somebody else', acceptWarnings: true }
  saved(await call('stays', 'removeAssistance', mistake))
  const housing = { outcome: 'moved_in', MoveInDate: day(1) } as const
  saved(await call('referrals', 'recordHousing', { referral_id, answers: housing, ...accepting }))
  const profile = { VeteranStatus: 1, reason: 'She told us' } as const
  saved(await call('clients', 'edit', { PersonalID, answers: profile, ...accepting }))
  const { values: seen } = await call('records', 'get', { form: 'military-service', key: PersonalID })
  const service = { answers: { ...seen, YearEnteredService: 1999 }, seen, reason: 'She told us' }
  saved(
    await call('records', 'amend', {
      form: 'military-service',
      key: PersonalID,
      ...service,
      acceptWarnings: true,
    }),
  )
  const listed = { kind: 'standard', placed_on: day(3) } as const
  const placed = await call('priority', 'place', { PersonalID, answers: listed, acceptWarnings: true })
  const meeting = { name: 'Case conference', held_on: day(1), agenda: [PersonalID] }
  const planned = await call('conferences', 'plan', { answers: meeting, acceptWarnings: true })
  const conference_id = saved(planned).id
  const { items } = await call('conferences', 'get', { conference_id })
  const toDo = { what: 'Gather papers', who: 'Navigator', due_on: day(0) }
  saved(
    await call('conferences', 'decide', {
      conference_item_id: items[0]?.conference_item_id ?? '',
      answers: { outcome: 'find_out', ...toDo },
      acceptWarnings: true,
    }),
  )
  const { actions } = await call('conferences', 'desk')
  const [action] = actions
  saved(await call('conferences', 'finish', { action_item_id: action?.action_item_id ?? '' }))
  saved(await call('conferences', 'close', { conference_id, acceptWarnings: true }))
  const request = { Event: 13, how: 'ticket', requested_on: day(1) } as const
  const askedFor = { PersonalID, answers: request, acceptWarnings: true }
  const referral_request_id = saved(await call('conferences', 'ask', askedFor)).id
  await call('conferences', 'requestContext', { PersonalID })
  saved(
    await call('conferences', 'closeRequest', { referral_request_id, state: 'refused', referral_id: null }),
  )
  const left = { left_reason: 'moved_away', left_on: day(1) } as const
  const list_entry_id = saved(placed).id
  saved(await call('priority', 'leave', { list_entry_id, answers: left, acceptWarnings: true }))
  const { stays, versions } = await call('assessments', 'begin', { PersonalID })
  const assessment = { ...assessedToday(), EnrollmentID: stays[0]?.EnrollmentID ?? null }
  const assessed = await call('assessments', 'record', { PersonalID, answers: assessment, ...accepting })
  const AssessmentID = saved(assessed).id
  await call('assessments', 'get', { AssessmentID })
  const version = versions.find(({ body }) => body.key === alternative.form)?.questionnaire_version_id
  const asked = await call('assessments', 'record', {
    PersonalID,
    ...alternative,
    answers: { ...assessment, form: alternative.form },
    version: version ?? null,
    ...accepting,
  })
  saved(
    await call('assessments', 'amendAnswers', {
      AssessmentID: saved(asked).id,
      given: { ...alternative.given, wanted: ['later'] },
      seen: alternative.given,
      reason: 'Heard wrongly',
      acceptWarnings: true,
    }),
  )
  saved(
    await call('assessments', 'takeBack', { AssessmentID, reason: 'Recorded twice', acceptWarnings: true }),
  )
  const event = { PersonalID, answers: { Event: 7, EventDate: day(2) }, ...accepting }
  const { id: EventID } = saved(await call('ceEvents', 'log', event))
  const twice = { EventID, reason: 'It stands twice', acceptWarnings: true }
  saved(await call('ceEvents', 'takeBack', twice))
  await writeTransfer(caller, resultingEnrollment?.HouseholdID ?? '')
  const amendment = { referredBy: 'List manager', reason: 'It was the list manager' }
  const { actId } = saved(await call('referrals', 'amend', { referral_id, answers: amendment, ...accepting }))
  await call('history', 'undo', { actId })
}

/** A transfer to another agency, from its decision to the exit. */
async function writeTransfer({ call }: Caller, HouseholdID: string): Promise<void> {
  const { members } = await call('stays', 'get', { HouseholdID })
  await call('transfers', 'asking', { HouseholdID })
  const wanted = { kind: 'internal', sameAgency: false, reason: 'voluntary', toProjectType: 13 } as const
  const asked = { HouseholdID, answers: { DecisionDate: day(0), ...wanted }, ...accepting }
  const { id: transfer_id } = saved(await call('transfers', 'ask', asked))
  await call('transfers', 'get', { transfer_id })
  const told = { step: 'notify', StepDate: day(0) } as const
  saved(await call('transfers', 'step', { transfer_id, answers: told, acceptWarnings: true }))
  const accept = { step: 'accept', StepDate: day(0) } as const
  saved(await call('transfers', 'step', { transfer_id, answers: accept, acceptWarnings: true }))
  await call('transfers', 'moving', { transfer_id })
  const leaving = members.map(({ EnrollmentID }) => EnrollmentID)
  const answers = { toProjectID: 'elsewhere', leaving, ExitDate: day(0), Destination: 410 }
  saved(await call('transfers', 'move', { transfer_id, answers, ...accepting }))
}

/** A referral that ends without an enrollment, with a draft that is set aside. */
export async function writeRefusal(caller: Caller, sample: Sample, nth: number): Promise<void> {
  const { call } = caller
  const { referral_id } = await receive(caller, sample, nth)
  await call('referrals', 'acknowledge', {
    referral_id,
    answers: { DateReferralAcknowledged: day(7) },
    ...accepting,
  })
  const { draft_id } = await call('drafts', 'open', { kind: 'unsuccessful', subject: referral_id })
  await call('drafts', 'discard', { draft_id })
  const answers = {
    whoEnded: 'provider',
    IfNotHousedReason: 'opening_gone',
    ResultDate: day(2),
    backToList: 'yes',
  } as const
  saved(await call('referrals', 'resolveUnsuccessful', { referral_id, answers, ...accepting }))
}

/** A release, a card that leaves under it, its entry with a correction, and the release taken back. */
export async function writeDisclosure(caller: Caller, sample: Sample, nth: number): Promise<void> {
  const { call } = caller
  const { PersonalID } = await receive(caller, sample, nth)
  const release = { PersonalID, answers: releaseOfToday(), ...accepting }
  const { id: release_id } = saved(await call('releases', 'record', release))
  await call('releases', 'get', { release_id })
  const card = { PersonalID, answers: { ...cardAnswers, release_id }, draft_id: null }
  const made = await call('cards', 'make', card)
  if (!made.saved) throw new Error(made.issues.map(({ message }) => message).join('; '))
  const { disclosure_id } = made
  await call('ledger', 'entry', { disclosure_id })
  saved(await call('ledger', 'correct', { disclosure_id, answers: { words: 'It went by fax' } }))
  await call('ledger', 'save', { filter: wholeLedger, form: 'csv' })
  const answers = { revokedOn: day(0), revokedHow: 'spoken' } as const
  saved(await call('releases', 'revoke', { release_id, answers, acceptWarnings: true }))
}

/** A household that starts Coordinated Entry, and is helped to a safe place. */
export async function writeAccess({ call }: Caller, nth: number): Promise<void> {
  const { suggestedAlias: alias } = await call('access', 'beginning', { PersonalIDs: [], aliases: [] })
  const { id: EnrollmentID } = saved(
    await call('access', 'begin', {
      PersonalID: null,
      answers: {
        household: 'new',
        alias,
        people: [{ rowId: 'a', PersonalID: null, alias: `Child ${newWord()}`, RelationshipToHoH: 2 }],
        EntryDate: day(3),
        accessPoint: 'elsewhere',
        accessPointName: 'County helpline',
        howCame: nth % 2 === 0 ? 'phone' : 'walked_in',
      },
      ...accepting,
    }),
  )
  const { PersonalID } = await call('access', 'situationContext', { EnrollmentID })
  await call('access', 'wayIn', { EnrollmentID })
  const way = {
    accessPoint: 'elsewhere',
    accessPointName: 'Office',
    howCame: 'partner',
    reason: 'Mixed up',
  } as const
  saved(await call('access', 'saveWayIn', { EnrollmentID, answers: way, acceptWarnings: true }))
  await call('stays', 'interim', { EnrollmentID })
  const answers = { InformationDate: day(2), CurrentLivingSituation: 116 }
  const situation = { EnrollmentID, answers, acceptWarnings: true }
  const { id: CurrentLivingSitID } = saved(await call('access', 'addSituation', situation))
  saved(
    await call('access', 'removeSituation', {
      CurrentLivingSitID,
      reason: 'Of somebody else',
      acceptWarnings: false,
    }),
  )
  const { stays } = await call('access', 'ofClient', { PersonalID })
  const HouseholdID = stays[0]?.HouseholdID ?? ''
  const { members } = await call('stays', 'ofEnrollment', { EnrollmentID })
  const [head, child] = members
  if (head === undefined || child === undefined) throw new Error('two people were enrolled')
  const household = { HouseholdID, ...accepting }
  await call('stays', 'joining', { HouseholdID, PersonalIDs: [], aliases: [alias] })
  const changed = { newHead: child.EnrollmentID, relationships: { [head.EnrollmentID]: 4 } }
  saved(await call('stays', 'changeHead', { ...household, answers: changed }))
  const people = [{ rowId: 'b', PersonalID: null, alias: `Kin ${newWord()}`, RelationshipToHoH: 4 }]
  saved(await call('stays', 'join', { ...household, answers: { people, EntryDate: day(2) } }))
  const talk = { kind: 'diversion', EventDate: day(1), result: 'not_housed' } as const
  saved(await call('access', 'resolve', { HouseholdID, answers: talk, ...accepting }))
}

/** What is written about the office itself. */
export async function writeOffice({ call }: Caller, sample: Sample, nth: number): Promise<void> {
  await call('settings', 'save', { lockAfterMinutes: 1 + (nth % 10) })
  const { ProjectID, OrganizationID } = sample
  const workgroup = nth % 2 === 0 ? 'supervisor' : 'case_manager'
  await call('hat', 'apply', { answers: { workgroup, OrganizationID, ProjectID }, acceptWarnings: true })
  const { parts } = await call('settings', 'project', { ProjectID })
  const [place] = parts.ProjectCoC
  if (place === undefined) throw new Error('the project was made with its Continuum')
  const { CoCCode = null, Geocode = null, GeographyType = null, ZIP = null } = place.values
  const seen = { CoCCode, Geocode, GeographyType, ZIP }
  const answers = { ...seen, Geocode: '279145', GeographyType: 1 + (nth % 3) }
  const part = { ProjectID, form: 'place', key: place.key, answers, seen, acceptWarnings: true }
  saved(await call('settings', 'savePart', part))
  const grant = { Funder: 2, StartDate: day(400) }
  const funder = { ProjectID, form: 'funder', key: null, answers: grant, seen: {}, acceptWarnings: true }
  const added = saved(await call('settings', 'savePart', funder))
  saved(await call('settings', 'removePart', { ProjectID, form: 'funder', key: added.id }))
  const pack = saved(await call('community', 'copy', { key: 'hud', label: `Copy ${nth}` }))
  const [clock = {}] = (await call('community', 'pack', { key: pack.id })).clocks
  saved(
    await call('community', 'saveRow', {
      key: pack.id,
      section: 'clocks',
      at: 0,
      row: { ...clock, days: 4 },
    }),
  )
  await call('community', 'choose', { key: 'hud' })
  await call('community', 'remove', { key: pack.id })
  const proposed = saved(await call('questionnaires', 'propose', proposal))
  await call('questionnaires', 'withdraw', {
    questionnaire_version_id: proposed.id,
    reason: 'A better one came',
  })
  await call('vault', 'cancelCheck')
  await call('dataCheck', 'cancel')
  await call('reports', 'cancel')
  await call('trends', 'cancel')
  await call('flow', 'cancel')
  const colleague = (await call('accounts', 'list')).find(({ isMe }) => !isMe)
  if (colleague === undefined) throw new Error('the vault was made with colleagues')
  const role = nth % 2 === 0 ? 'supervisor' : 'case_worker'
  await call('accounts', 'changeRole', { account_id: colleague.account_id, role })
  saved(
    await call('settings', 'addProject', {
      OrganizationID,
      ProjectName: `Added ${nth}`,
      ProjectType: 13,
      OperatingStartDate: day(400),
      CoCCode: 'MN-501',
      Funder: null,
      receivesReferrals: false,
    }),
  )
}

async function receive(
  { call }: Caller,
  sample: Sample,
  nth: number,
): Promise<{ readonly referral_id: string; readonly PersonalID: string; readonly alias: string }> {
  const known = nth % 2 === 0 ? null : sample.strangers[nth % sample.strangers.length]
  const { suggestedAlias } = await call('referrals', 'receiveContext')
  const outcome = await call('referrals', 'receive', {
    answers: {
      howItCame: 'email',
      referenceCode: `CE-${20_000 + nth}`,
      household: known ? 'known' : 'new',
      PersonalID: known?.PersonalID ?? null,
      alias: known ? null : suggestedAlias,
      Event: 13,
      EventDate: day(9),
      LocationCrisisOrPHHousing: sample.ProjectID,
      DateNotified: day(8),
      referredBy: 'Priority list manager',
      acknowledgeNow: 'later',
    },
    ...accepting,
  })
  const { id: referral_id } = saved(outcome)
  const { PersonalID, alias } = await call('referrals', 'get', { referral_id })
  return { referral_id, PersonalID, alias }
}

/** The safety card, a number, a look at it, and one try. */
async function reachOut({ call }: Caller, referral_id: string, PersonalID: string): Promise<void> {
  const card = { callSafe: 'yes', textSafe: 'no', voicemailSafe: 'no', codeWord: newWord() } as const
  saved(await call('contact', 'saveCard', { PersonalID, answers: card, ...accepting }))
  const point = { kind: 'phone', label: 'of a friend', value: '612-555-0199', safe: 'unknown' } as const
  const { id: contact_point_id } = saved(
    await call('contact', 'addPoint', { PersonalID, ...point, draft_id: null }),
  )
  saved(await call('contact', 'markPoint', { contact_point_id, safe: 'yes' }))
  const { version: cardVersion } = await call('contact', 'card', { PersonalID })
  await call('contact', 'reveal', { referral_id, contact_point_id, channel: 'call', cardVersion })
  const attempt = {
    cardRead: true,
    channel: 'call',
    attemptDate: day(6),
    attemptTime: '10:00',
    outcome: 'interested',
    voicemailLeft: 'no',
    note: 'Will come on Monday.',
  } as const
  saved(await call('contact', 'log', { referral_id, answers: attempt, ...accepting }))
  saved(await call('contact', 'removePoint', { contact_point_id }))
}

/** The head and a child who is new to the vault. */
function household(PersonalID: string, alias: string) {
  const child = sampleChild(2, { alias: `Child ${newWord()}` })
  const answers = sampleIntake([sampleAdult(1, { PersonalID, alias }), child])
  const start = { ...answers.start, EntryDate: day(4) }
  return { ...answers, start, everyoneAdded: true, members: [...answers.members] }
}

/** Eight letters that nobody has yet. */
function newWord(): string {
  return [...randomBytes(8)].map((byte) => String.fromCodePoint(97 + (byte % 26))).join('')
}

function saved(outcome: SaveOutcome): Extract<SaveOutcome, { saved: true }> {
  if (!outcome.saved) throw new Error(outcome.issues.map(({ message }) => message).join('; '))
  return outcome
}
