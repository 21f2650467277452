import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { sampleAdult, sampleChild, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import type { Workgroup } from '#shared/domain/hat/workgroup.ts'
import { wholeLedger } from '#shared/domain/disclosure/ledger-filter.ts'
import type { ErrorCode } from '#shared/ipc/errors.ts'
import { dana, newAgency } from './agency.ts'
import { noor } from './agency.ts'
import type { World } from './forgery-world.ts'
import { alternative, assessedToday } from './assessed.ts'
import { otherPlace } from '#shared/domain/assessment/assessment.ts'
import { cardAnswers, releaseOfToday } from './let-out.ts'
import { proposal } from './proposed.ts'
import { starterHousingNeeds } from '#shared/domain/questionnaire/starter-housing-needs.ts'
import { todayHere } from './referred.ts'
import { emergencyTransfer } from './transferred.ts'

/** How a call may answer a forgery: with a code, or with issues that stop the save. */
export type Refusal = ErrorCode | 'errors' | 'warnings'

/** How a call that writes can be forged: a true input, and each way in which it must not be taken. */
export interface Writing {
  /** Taken as it stands, from the right person under the right hat. */
  readonly input: (world: World) => object | undefined
  /** Workgroups that may not do this. */
  readonly notAs?: readonly Workgroup[]
  /** It is about a household of one project, and refused under another's hat. */
  readonly ofProject?: true
  /** It needs the right to run the vault, which a case worker has not. */
  readonly office?: true
  /** Ids in the input, and what is said where each is nobody's. */
  readonly unknown?: Readonly<Record<string, Refusal>>
  /** Answers that are saved only after their warnings were read. */
  readonly doubtful?: (world: World) => object
  /** Inputs of the right form with wrong content. */
  readonly wrong?: (
    world: World,
  ) => readonly { readonly input: object | undefined; readonly refused: Refusal }[]
  /** The true input ends the session or exchanges the keys under it: it is not tried. */
  readonly endsSession?: true
}

const accepting = { acceptWarnings: true, draft_id: null }
/** A number as a window sends it, but for its digits. */
const ofPhone = { kind: 'phone', label: '', safe: 'yes', draft_id: null }
const phone = 'Her number is 612-555-0142'
const year = '2019-03-03'

const forAll: readonly Workgroup[] = ['priority_list_contact', 'ce_assessor']

/** Every call that writes, in an order in which each true input can be taken. */
export const writingCalls: Readonly<Record<string, Writing>> = {
  'referrals.receive': {
    notAs: ['ce_assessor'],
    input: (world) => ({ ...accepting, answers: received(world) }),
    doubtful: (world) => ({ answers: { ...received(world), referredBy: phone } }),
    unknown: { 'answers.LocationCrisisOrPHHousing': 'errors' },
    wrong: (world) => [
      {
        input: { ...accepting, answers: { ...received(world), EventDate: '3026-01-01' } },
        refused: 'errors',
      },
      { input: { ...accepting, answers: {} }, refused: 'errors' },
    ],
  },
  'referrals.acknowledge': {
    notAs: ['ce_assessor'],
    ofProject: true,
    input: ({ referrals }) => acknowledge(referrals.received, { DateReferralAcknowledged: todayHere() }),
    unknown: { referral_id: 'not-found' },
    wrong: ({ referrals }) => [
      { input: acknowledge(referrals.received, { DateReferralAcknowledged: year }), refused: 'errors' },
      {
        input: acknowledge(referrals.enrolled, { DateReferralAcknowledged: todayHere() }),
        refused: 'errors',
      },
    ],
  },
  'contact.saveCard': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ PersonalID }) => ({ ...accepting, PersonalID, answers: { callSafe: 'yes' } }),
    unknown: { PersonalID: 'not-found' },
  },
  'contact.addPoint': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ PersonalID }) => ({ PersonalID, ...ofPhone, value: '612-555-0143' }),
    unknown: { PersonalID: 'not-found' },
    wrong: ({ PersonalID }) => [{ input: { PersonalID, ...ofPhone, value: '' }, refused: 'errors' }],
  },
  'contact.markPoint': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ contact_point_id }) => ({ contact_point_id, safe: 'no' }),
    unknown: { contact_point_id: 'not-found' },
  },
  'contact.log': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ referrals }) => ({ ...accepting, referral_id: referrals.contacting, answers: contact }),
    doubtful: ({ referrals }) => ({
      referral_id: referrals.contacting,
      answers: { ...contact, note: phone },
    }),
    unknown: { referral_id: 'not-found' },
    wrong: ({ referrals }) => [
      {
        input: { ...accepting, referral_id: referrals.contacting, answers: { ...contact, cardRead: false } },
        refused: 'errors',
      },
    ],
  },
  'contact.amend': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: (world) => amendContact(world, { reason: 'Mixed up' }),
    doubtful: (world) => amendContact(world, { note: phone, reason: 'Mixed up' }),
    unknown: { contact_attempt_id: 'not-found' },
    wrong: (world) => [
      { input: amendContact(world, {}), refused: 'errors' },
      { input: amendContact(world, { attemptTime: '', reason: 'Mixed up' }), refused: 'errors' },
    ],
  },
  'contact.removePoint': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ contact_point_id }) => ({ contact_point_id }),
    unknown: { contact_point_id: 'not-found' },
  },
  'drafts.open': {
    ofProject: true,
    notAs: ['priority_list_contact'],
    input: ({ referrals }) => ({ kind: 'intake', subject: referrals.inIntake }),
    unknown: { subject: 'not-found' },
  },
  'drafts.save': {
    notAs: ['ce_assessor'],
    input: ({ draft_id }) => ({ draft_id, answers: { howItCame: 'email' }, page: 'code' }),
    unknown: { draft_id: 'not-found' },
  },
  'drafts.discard': {
    notAs: ['ce_assessor'],
    input: ({ draft_id }) => ({ draft_id }),
    unknown: { draft_id: 'not-found' },
  },
  'drafts.putBack': {
    notAs: ['ce_assessor'],
    input: ({ draft_id }) => draft(draft_id, { kind: 'receive', subject: 'new' }),
    unknown: { subject: 'not-found' },
    wrong: ({ draft_id }) => [
      { input: draft(draft_id, { kind: 'intake', subject: nobody }), refused: 'not-found' },
    ],
  },
  'intake.save': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: (world) => ({ ...accepting, referral_id: world.referrals.inIntake, answers: intake(world) }),
    doubtful: (world) => ({
      referral_id: world.referrals.inIntake,
      answers: intake(world, { DOB: '', DOBDataQuality: null }),
    }),
    unknown: { referral_id: 'not-found' },
    wrong: (world) => [
      {
        input: {
          ...accepting,
          referral_id: world.referrals.contacting,
          answers: intake(world),
        },
        refused: 'errors',
      },
      {
        input: {
          ...accepting,
          referral_id: world.referrals.inIntake,
          answers: { ...intake(world), start: { ...intake(world).start, EntryDate: '' } },
        },
        refused: 'errors',
      },
    ],
  },
  'referrals.resolveSuccessful': {
    notAs: forAll,
    ofProject: true,
    input: ({ referrals, enrolledHere }) => ({
      ...accepting,
      referral_id: referrals.enrolled,
      answers: { EnrollmentID: enrolledHere, ResultDate: todayHere() },
    }),
    unknown: { referral_id: 'not-found', 'answers.EnrollmentID': 'errors' },
  },
  'referrals.resolveUnsuccessful': {
    notAs: forAll,
    ofProject: true,
    input: ({ referrals }) => ({ ...accepting, referral_id: referrals.ending, answers: unsuccessful }),
    doubtful: ({ referrals }) => ({
      referral_id: referrals.ending,
      answers: { ...unsuccessful, note: phone },
    }),
    unknown: { referral_id: 'not-found' },
    wrong: ({ referrals }) => [
      {
        input: {
          ...accepting,
          referral_id: referrals.ending,
          answers: { ...unsuccessful, ResultDate: year },
        },
        refused: 'errors',
      },
    ],
  },
  'referrals.recordHousing': {
    notAs: forAll,
    ofProject: true,
    input: ({ referrals }) => ({ ...accepting, referral_id: referrals.accepted, answers: housed }),
    doubtful: ({ referrals }) => ({ referral_id: referrals.accepted, answers: { ...housed, note: phone } }),
    unknown: { referral_id: 'not-found' },
    wrong: ({ referrals }) => [
      {
        input: { ...accepting, referral_id: referrals.accepted, answers: { ...housed, MoveInDate: year } },
        refused: 'errors',
      },
    ],
  },
  'referrals.amend': {
    notAs: forAll,
    ofProject: true,
    input: ({ referrals }) => ({
      ...accepting,
      referral_id: referrals.contacting,
      answers: { referredBy: 'List manager', reason: 'Corrected' },
    }),
    unknown: { referral_id: 'not-found' },
    wrong: ({ referrals }) => [
      {
        input: { ...accepting, referral_id: referrals.contacting, answers: { referredBy: 'List manager' } },
        refused: 'errors',
      },
    ],
  },
  'intake.amend': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ enrolledHere }) => amendIntake(enrolledHere, { DisablingCondition: 1, reason: 'Told us so' }),
    unknown: { EnrollmentID: 'not-found' },
    wrong: ({ enrolledHere }) => [
      { input: amendIntake(enrolledHere, { DisablingCondition: 1 }), refused: 'errors' },
    ],
  },
  'access.begin': {
    notAs: ['priority_list_contact'],
    input: () => beginAccess({}),
    doubtful: () => ({ ...beginAccess({ alias: 'Quick Tulip', note: phone }), acceptWarnings: undefined }),
    unknown: { PersonalID: 'not-found' },
    wrong: () => [
      { input: beginAccess({ EntryDate: '3026-01-01' }), refused: 'errors' },
      { input: beginAccess({ alias: 'Calm Marsh', accessPoint: nobody }), refused: 'errors' },
      { input: beginAccess({ household: 'known', PersonalID: nobody }), refused: 'errors' },
    ],
  },
  'access.saveWayIn': {
    notAs: ['priority_list_contact'],
    input: ({ ceEnrollment }) => cameBy(ceEnrollment),
    doubtful: ({ ceEnrollment }) => ({ ...cameBy(ceEnrollment, { note: phone }), acceptWarnings: undefined }),
    unknown: { EnrollmentID: 'not-found' },
    wrong: ({ ceEnrollment, enrolledHere }) => [
      { input: cameBy(ceEnrollment, { accessPoint: nobody }), refused: 'errors' },
      { input: cameBy(ceEnrollment, { howCame: null }), refused: 'errors' },
      { input: cameBy(enrolledHere), refused: 'not-found' },
    ],
  },
  'access.addSituation': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ enrolledHere }) => livesNow(enrolledHere),
    unknown: { EnrollmentID: 'not-found' },
    wrong: ({ enrolledHere }) => [
      { input: livesNow(enrolledHere, { InformationDate: year }), refused: 'errors' },
      { input: livesNow(enrolledHere, { CurrentLivingSituation: 4711 }), refused: 'errors' },
    ],
  },
  'access.removeSituation': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ livingSituation }) => ({
      CurrentLivingSitID: livingSituation,
      reason: 'Mixed up',
      acceptWarnings: true,
    }),
    doubtful: ({ livingSituation }) => ({ CurrentLivingSitID: livingSituation, reason: phone }),
    unknown: { CurrentLivingSitID: 'not-found' },
    wrong: ({ livingSituation }) => [
      {
        input: { CurrentLivingSitID: livingSituation, reason: null, acceptWarnings: true },
        refused: 'errors',
      },
    ],
  },
  'access.resolve': {
    notAs: ['priority_list_contact'],
    input: ({ ceHousehold }) => resolve(ceHousehold),
    doubtful: ({ ceHousehold }) => ({ ...resolve(ceHousehold, { tried: phone }), acceptWarnings: undefined }),
    unknown: { HouseholdID: 'not-found' },
    wrong: ({ ceHousehold, acceptedStay }) => [
      { input: resolve(ceHousehold, { EventDate: year }), refused: 'errors' },
      { input: resolve(ceHousehold, { result: 'housed', saysSafe: 'no' }), refused: 'errors' },
      { input: resolve(acceptedStay.HouseholdID), refused: 'not-found' },
    ],
  },
  'stays.addInterim': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ enrolledHere }) => interim(enrolledHere),
    doubtful: ({ enrolledHere }) => ({
      ...interim(enrolledHere, { DataCollectionStage: 5 }),
      acceptWarnings: undefined,
    }),
    unknown: { EnrollmentID: 'not-found' },
    wrong: ({ enrolledHere }) => [
      { input: interim(enrolledHere, { InformationDate: year }), refused: 'errors' },
      { input: interim(enrolledHere, { DataCollectionStage: 1 }), refused: 'errors' },
      { input: { ...interim(enrolledHere), form: 'constructor' }, refused: 'not-found' },
    ],
  },
  'stays.addAssistance': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ enrolledHere }) => assists(enrolledHere),
    unknown: { EnrollmentID: 'not-found' },
    wrong: ({ enrolledHere }) => [
      { input: assists(enrolledHere, { DateProvided: year }), refused: 'errors' },
      { input: assists(enrolledHere, { kind: 'a car' }), refused: 'errors' },
      { input: assists(enrolledHere, { FAAmount: null }), refused: 'errors' },
    ],
  },
  'stays.removeAssistance': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ assistance_id }) => ({ assistance_id, reason: 'Mixed up', acceptWarnings: true }),
    doubtful: ({ assistance_id }) => ({ assistance_id, reason: phone }),
    unknown: { assistance_id: 'not-found' },
    wrong: ({ assistance_id }) => [
      { input: { assistance_id, reason: null, acceptWarnings: true }, refused: 'errors' },
    ],
  },
  'stays.join': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: (world) => joins(world),
    doubtful: (world) => ({
      ...joins(world, 'Fresh Tulip', { EntryDate: year }),
      acceptWarnings: undefined,
    }),
    unknown: { HouseholdID: 'not-found' },
    wrong: (world) => [
      { input: joins(world, 'Fresh Tulip', { EntryDate: '3026-01-01' }), refused: 'errors' },
      { input: joins(world, 'Fresh Tulip', { people: [] }), refused: 'errors' },
    ],
  },
  'stays.changeHead': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: (world) => headChanges(world),
    unknown: { HouseholdID: 'not-found' },
    wrong: (world) => [
      { input: headChanges(world, { newHead: nobody }), refused: 'errors' },
      { input: headChanges(world, { relationships: {} }), refused: 'errors' },
    ],
  },
  'transfers.ask': {
    notAs: forAll,
    ofProject: true,
    input: (world) => asks(world),
    doubtful: (world) => ({ ...asks(world, { note: phone }), acceptWarnings: undefined }),
    unknown: { HouseholdID: 'not-found', 'answers.toProjectID': 'errors' },
    wrong: (world) =>
      [{ DecisionDate: year }, { reason: null }, { householdAsks: false }, { toProjectID: null }].map(
        (wrong) => ({ input: asks(world, wrong), refused: 'errors' as const }),
      ),
  },
  'transfers.step': {
    notAs: forAll,
    ofProject: true,
    input: (world) => steps(world, { step: 'notify' }),
    doubtful: (world) => steps(world, { step: 'withdraw', why: phone }),
    unknown: { transfer_id: 'not-found' },
    wrong: (world) => [
      { input: steps(world, { step: 'withdraw' }), refused: 'errors' },
      { input: steps(world, { step: 'notify', StepDate: year }), refused: 'errors' },
    ],
  },
  'transfers.move': {
    notAs: forAll,
    ofProject: true,
    input: (world) => moves(world),
    // They came today: a stay without a night.
    doubtful: (world) => ({ ...moves(world), acceptWarnings: undefined }),
    unknown: { transfer_id: 'not-found', 'answers.toProjectID': 'errors' },
    wrong: (world) =>
      [{ ExitDate: year }, { EntryDate: year }, { leaving: [nobody] }, { Destination: null }].map(
        (wrong) => ({
          input: moves(world, wrong),
          refused: 'errors' as const,
        }),
      ),
  },
  'stays.end': {
    notAs: forAll,
    ofProject: true,
    input: (world) => ({ ...accepting, ...everyoneLeaves(world) }),
    // They came today: a stay without a night.
    doubtful: (world) => everyoneLeaves(world),
    unknown: { HouseholdID: 'not-found' },
    wrong: (world) => [
      { input: { ...accepting, ...everyoneLeaves(world, { ExitDate: year }) }, refused: 'errors' },
      { input: { ...accepting, ...everyoneLeaves(world, { leaving: [nobody] }) }, refused: 'errors' },
    ],
  },
  'stays.amendExit': {
    notAs: forAll,
    ofProject: true,
    input: ({ exitedHere }) => amendExit(exitedHere, { Destination: 422, reason: 'Told us so' }),
    unknown: { EnrollmentID: 'not-found' },
    wrong: ({ exitedHere, enrolledHere }) => [
      { input: amendExit(exitedHere, { Destination: 422 }), refused: 'errors' },
      { input: amendExit(exitedHere, { ExitDate: year, reason: 'Told us so' }), refused: 'errors' },
      { input: amendExit(enrolledHere, { Destination: 422, reason: 'Told us so' }), refused: 'not-found' },
    ],
  },
  'records.amend': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ enrolledHere }) => amendRecord(enrolledHere),
    unknown: { key: 'not-found' },
    wrong: ({ enrolledHere }) => [
      { input: amendRecord(enrolledHere, { reason: null }), refused: 'errors' },
      { input: amendRecord(enrolledHere, { answers: { PercentAMI: 12 } }), refused: 'errors' },
      { input: amendRecord(enrolledHere, { answers: {} }), refused: 'errors' },
      { input: amendRecord(enrolledHere, { form: 'constructor' }), refused: 'not-found' },
      // What an intake of this vault recorded is amended there.
      { input: amendRecord(enrolledHere, { form: 'stay' }), refused: 'not-found' },
    ],
  },
  'assessments.record': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: (world) => assess(world),
    doubtful: (world) => assess(world, { otherLocation: phone, AssessmentLocation: otherPlace }),
    unknown: { PersonalID: 'not-found' },
    wrong: (world) =>
      [
        { AssessmentDate: '3026-01-01' },
        { AssessmentDate: year },
        { AssessmentLocation: null },
        { AssessmentType: 99 },
        { AssessmentLevel: 3 },
        { PrioritizationStatus: null },
        { EnrollmentID: nobody },
      ].map((wrong) => ({ input: assess(world, wrong), refused: 'errors' as const })),
  },
  'priority.place': {
    ofProject: true,
    input: ({ head }) => placeOnList(head.PersonalID),
    unknown: { PersonalID: 'not-found', 'answers.AssessmentID': 'errors' },
    wrong: ({ head, PersonalID }) => [
      { input: placeOnList(PersonalID), refused: 'errors' },
      { input: placeOnList(head.PersonalID, { placed_on: '3026-01-01' }), refused: 'errors' },
    ],
  },
  'conferences.plan': {
    notAs: ['ce_assessor'],
    input: ({ PersonalID }) => planConference(PersonalID),
    doubtful: ({ PersonalID }) => ({
      ...planConference(PersonalID, { name: phone }),
      acceptWarnings: undefined,
    }),
    wrong: ({ PersonalID }) => [
      { input: planConference(PersonalID, { held_on: 'soon' }), refused: 'errors' },
      { input: planConference(PersonalID, { agenda: [] }), refused: 'errors' },
      { input: planConference(nobody), refused: 'errors' },
    ],
  },
  'conferences.decide': {
    notAs: ['ce_assessor'],
    input: ({ conferenceItem }) => decideItem(conferenceItem),
    doubtful: ({ conferenceItem }) => ({
      ...decideItem(conferenceItem, { decision: phone }),
      acceptWarnings: undefined,
    }),
    unknown: { conference_item_id: 'not-found' },
    wrong: ({ conferenceItem }) => [
      { input: decideItem(conferenceItem, { Event: 17 }), refused: 'errors' },
      { input: decideItem(conferenceItem, { what: 'Call them' }), refused: 'errors' },
    ],
  },
  'conferences.finish': {
    notAs: ['ce_assessor'],
    input: ({ actionItem }) => ({ action_item_id: actionItem }),
    unknown: { action_item_id: 'not-found' },
  },
  'conferences.close': {
    notAs: ['ce_assessor'],
    input: ({ conference }) => ({ conference_id: conference, acceptWarnings: true }),
    unknown: { conference_id: 'not-found' },
  },
  'conferences.ask': {
    input: ({ PersonalID }) => askReferral(PersonalID),
    unknown: { PersonalID: 'not-found', 'answers.ProjectID': 'errors' },
    wrong: ({ PersonalID }) => [
      { input: askReferral(PersonalID, { Event: 2 }), refused: 'errors' },
      { input: askReferral(PersonalID, { requested_on: '3026-01-01' }), refused: 'errors' },
    ],
  },
  'conferences.closeRequest': {
    input: ({ referralRequest }) => ({
      referral_request_id: referralRequest,
      state: 'refused',
      referral_id: null,
    }),
    unknown: { referral_request_id: 'not-found' },
    wrong: ({ referralRequest }) => [
      {
        input: { referral_request_id: referralRequest, state: 'made', referral_id: null },
        refused: 'errors',
      },
    ],
  },
  'priority.leave': {
    notAs: ['ce_assessor'],
    ofProject: true,
    input: ({ listEntry }) => leaveList(listEntry),
    doubtful: ({ listEntry }) => ({
      ...leaveList(listEntry, { left_note: phone }),
      acceptWarnings: undefined,
    }),
    unknown: { list_entry_id: 'not-found' },
    wrong: ({ listEntry }) => [
      { input: leaveList(listEntry, { left_reason: null }), refused: 'errors' },
      { input: leaveList(listEntry, { left_reason: 'asked_to_be_removed' }), refused: 'errors' },
    ],
  },
  'assessments.amendAnswers': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: (world) => amendAnswers(world),
    doubtful: (world) => amendAnswers(world, { reason: phone, acceptWarnings: false }),
    unknown: { AssessmentID: 'not-found' },
    wrong: (world) => [
      ...[
        { reason: null },
        { given: alternative.given },
        { given: { ...alternative.given, wanted: ['nothing'] } },
        { seen: { ...alternative.given, wanted: ['home'] } },
      ].map((wrong) => ({ input: amendAnswers(world, wrong), refused: 'errors' as const })),
      { input: amendAnswers(world, { AssessmentID: world.AssessmentID }), refused: 'not-found' },
    ],
  },
  'assessments.takeBack': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ AssessmentID }) => ({ AssessmentID, reason: 'Recorded twice', acceptWarnings: true }),
    doubtful: ({ AssessmentID }) => ({ AssessmentID, reason: phone }),
    unknown: { AssessmentID: 'not-found' },
    wrong: ({ AssessmentID }) => [
      { input: { AssessmentID, reason: ' ', acceptWarnings: true }, refused: 'errors' },
    ],
  },
  'ceEvents.log': {
    ofProject: true,
    input: ({ PersonalID }) => ({ ...accepting, PersonalID, answers: event(6) }),
    // One of its kind is on record for today.
    doubtful: ({ PersonalID }) => ({ PersonalID, answers: event(7) }),
    unknown: { PersonalID: 'not-found' },
    wrong: ({ PersonalID, acceptedStay }) => [
      { input: { ...accepting, PersonalID, answers: event(17) }, refused: 'errors' },
      { input: { ...accepting, PersonalID, answers: event(2) }, refused: 'errors' },
      { input: { ...accepting, PersonalID, answers: { ...event(6), EventDate: year } }, refused: 'errors' },
      {
        input: { ...accepting, PersonalID: acceptedStay.members[1]?.PersonalID, answers: event(6) },
        refused: 'errors',
      },
    ],
  },
  'ceEvents.takeBack': {
    ofProject: true,
    input: ({ loggedEvent }) => takeBack(loggedEvent),
    unknown: { EventID: 'not-found' },
    wrong: ({ loggedEvent, referralEvent }) => [
      { input: { ...takeBack(loggedEvent), reason: null }, refused: 'errors' },
      { input: takeBack(referralEvent), refused: 'conflict' },
    ],
  },
  'questionnaires.propose': {
    input: () => propose(),
    wrong: () =>
      [
        { body: '{}' },
        { body: 'no JSON' },
        { body: JSON.stringify({ ...starterHousingNeeds, bands: [{ from: 3, label: 'High' }] }) },
        { base_number: 0 },
        { base_number: 2 },
        { why: ' ' },
        { effective_from: year },
      ].map((wrong) => ({ input: propose(wrong), refused: 'errors' as const })),
  },
  // The true one is signed by a second person: tests/store/services/questionnaires.test.ts has her sign.
  'questionnaires.approve': {
    office: true,
    endsSession: true,
    input: ({ proposal }) => approve(proposal),
    unknown: { questionnaire_version_id: 'not-found' },
    wrong: ({ proposal }) => [{ input: approve(proposal), refused: 'same-person' }],
  },
  'questionnaires.withdraw': {
    input: ({ proposal }) => ({ questionnaire_version_id: proposal, reason: 'A better one came' }),
    unknown: { questionnaire_version_id: 'not-found' },
    wrong: ({ proposal }) => [
      { input: { questionnaire_version_id: proposal, reason: null }, refused: 'errors' },
    ],
  },
  'clients.edit': {
    notAs: ['priority_list_contact'],
    input: ({ PersonalID }) => ({ ...accepting, PersonalID, answers: { VeteranStatus: 0, reason: 'Asked' } }),
    doubtful: ({ PersonalID }) => ({ PersonalID, answers: { alias: '612-555-0142', reason: 'Asked' } }),
    unknown: { PersonalID: 'not-found' },
    wrong: ({ PersonalID }) => [
      { input: { ...accepting, PersonalID, answers: { alias: ' ', reason: 'Asked' } }, refused: 'errors' },
      { input: { ...accepting, PersonalID, answers: { VeteranStatus: 1 } }, refused: 'errors' },
    ],
  },
  'releases.record': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: ({ PersonalID }) => ({ ...accepting, PersonalID, answers: releaseOfToday() }),
    doubtful: ({ PersonalID }) => ({
      PersonalID,
      answers: { ...releaseOfToday(), recipient: 'Any provider' },
    }),
    unknown: { PersonalID: 'not-found' },
    wrong: ({ PersonalID }) =>
      [
        { expiresOn: null },
        { expiresOn: year },
        { signedBy: 'parent', signerDidHarm: true },
        { recipient: 'Copper Finch' },
        { purpose: 'other', purposeOther: phone },
      ].map((wrong) => ({
        input: { ...accepting, PersonalID, answers: { ...releaseOfToday(), ...wrong } },
        refused: 'errors' as const,
      })),
  },
  'cards.make': {
    notAs: ['priority_list_contact'],
    ofProject: true,
    input: (world) => makeCard(world),
    unknown: { PersonalID: 'not-found', 'answers.release_id': 'errors' },
    wrong: (world) =>
      [
        { release_id: null },
        { release_id: world.overRelease },
        { callBack: 'Copper Finch, 612-555-0100' },
        { callBack: 'Housing line, 612-555-0142' },
        { callBack: null },
      ].map((wrong) => ({ input: makeCard(world, wrong), refused: 'errors' as const })),
  },
  'ledger.correct': {
    input: ({ disclosure_id }) => ({ disclosure_id, answers: { words: 'It went by fax' } }),
    unknown: { disclosure_id: 'not-found' },
    wrong: ({ disclosure_id }) =>
      ['', phone, 'Of Copper Finch'].map((words) => ({
        input: { disclosure_id, answers: { words } },
        refused: 'errors' as const,
      })),
  },
  'trends.release': {
    notAs: forAll,
    input: () => ({ recipient: 'The board', purpose: 'Its yearly meeting' }),
    wrong: () =>
      [
        {},
        { recipient: phone, purpose: 'Planning' },
        { recipient: 'The board', purpose: 'x'.repeat(201) },
      ].map((input) => ({ input, refused: 'errors' as const })),
  },
  'ledger.save': { input: () => ({ filter: wholeLedger, form: 'csv' }) },
  'reports.release': {
    notAs: forAll,
    input: () => ({ recipient: 'HUD, through Sage', purpose: 'The yearly report', form: 'zip' }),
    wrong: () =>
      [
        { form: 'pdf' },
        { recipient: phone, purpose: 'Planning', form: 'zip' },
        { recipient: 'The board', purpose: 'x'.repeat(201), form: 'pdf' },
      ].map((input) => ({ input, refused: 'errors' as const })),
  },
  'releases.revoke': {
    input: ({ release_id }) => revoke(release_id),
    doubtful: ({ release_id }) => revoke(release_id, { note: phone }),
    unknown: { release_id: 'not-found' },
    wrong: ({ release_id }) =>
      [{ revokedOn: '3026-01-01' }, { revokedHow: null }].map((wrong) => ({
        input: revoke(release_id, wrong),
        refused: 'errors' as const,
      })),
  },
  'history.undo': { input: () => ({ actId: nobody }), unknown: { actId: 'not-found' }, endsSession: true },
  'hat.apply': {
    input: ({ own }) => ({ answers: { workgroup: 'supervisor', ...own }, acceptWarnings: true }),
    unknown: { 'answers.OrganizationID': 'errors', 'answers.ProjectID': 'errors' },
    wrong: () => [{ input: { answers: {}, acceptWarnings: true }, refused: 'errors' }],
  },
  'settings.save': { office: true, input: () => ({ lockAfterMinutes: 4, collectSSN: true }) },
  'community.choose': { office: true, input: () => ({ key: 'mn' }), unknown: { key: 'not-found' } },
  'community.copy': {
    office: true,
    input: () => ({ key: 'mn', label: 'A copy' }),
    unknown: { key: 'not-found' },
    wrong: () => [{ input: { key: 'mn', label: ' ' }, refused: 'errors' }],
  },
  'community.saveRow': {
    office: true,
    input: ({ ownPack }) => ({
      key: ownPack,
      section: 'clocks',
      at: 0,
      row: { ...hudPack.clocks[0], days: 9 },
    }),
    unknown: { key: 'not-found' },
    wrong: ({ ownPack }) => [
      { input: { key: ownPack, section: 'clocks', at: 0, row: { days: 9 } }, refused: 'errors' },
      { input: { key: 'hud', section: 'clocks', at: 0, row: null }, refused: 'bad-input' },
    ],
  },
  'community.remove': {
    office: true,
    input: ({ ownPack }) => ({ key: ownPack }),
    unknown: { key: 'not-found' },
    wrong: () => [{ input: { key: 'hud' }, refused: 'bad-input' }],
  },
  'settings.confirmDate': {
    office: true,
    input: () => ({ day: todayHere() }),
    wrong: () => [{ input: { day: year }, refused: 'conflict' }],
  },
  'settings.addProject': {
    office: true,
    input: ({ own }) => ({ ...project, OrganizationID: own.OrganizationID }),
    unknown: { OrganizationID: 'errors' },
    wrong: ({ own }) => [
      {
        input: { ...project, OrganizationID: own.OrganizationID, ProjectName: newAgency.ProjectName },
        refused: 'errors',
      },
    ],
  },
  'settings.savePart': {
    office: true,
    input: ({ own }) => addFunder(own.ProjectID),
    unknown: { ProjectID: 'not-found', key: 'not-found' },
    doubtful: ({ own }) => addBeds(own.ProjectID),
    wrong: ({ own }) => [
      { input: addFunder(own.ProjectID, { Funder: 12_345 }), refused: 'errors' },
      { input: addFunder(own.ProjectID, { EndDate: year }), refused: 'errors' },
      { input: { ...addFunder(own.ProjectID), form: 'constructor' }, refused: 'not-found' },
      { input: { ...addFunder(own.ProjectID), form: 'organization' }, refused: 'not-found' },
    ],
  },
  'settings.removePart': {
    office: true,
    input: ({ own, ownFunder }) => ({ ProjectID: own.ProjectID, form: 'funder', key: ownFunder }),
    unknown: { ProjectID: 'not-found', key: 'not-found' },
    wrong: ({ own, ownPlace }) => [
      { input: { ProjectID: own.ProjectID, form: 'place', key: ownPlace }, refused: 'errors' },
      { input: { ProjectID: own.ProjectID, form: 'project', key: own.ProjectID }, refused: 'not-found' },
    ],
  },
  'accounts.add': {
    office: true,
    input: () => ({ ...noor, displayName: 'Ines Prado', signInName: 'ines' }),
    wrong: () => [
      { input: { ...noor, displayName: 'Ines Prado', signInName: 'DANA' }, refused: 'name-taken' },
      { input: { ...noor, displayName: ' ', signInName: 'ines' }, refused: 'bad-input' },
      { input: { ...noor, signInName: 'ines', passphrase: 'password1' }, refused: 'weak-pass-phrase' },
    ],
  },
  'accounts.changeRole': {
    office: true,
    input: ({ account_id }) => ({ account_id, role: 'supervisor' }),
    unknown: { account_id: 'not-found' },
  },
  'accounts.resetPassphrase': {
    office: true,
    input: ({ account_id }) => ({ account_id, passphrase: 'violet tundra 58 lattice ember' }),
    unknown: { account_id: 'not-found' },
    wrong: ({ account_id }) => [
      { input: { account_id, passphrase: 'password1' }, refused: 'weak-pass-phrase' },
    ],
  },
  'accounts.remove': {
    office: true,
    input: ({ account_id }) => ({ account_id }),
    unknown: { account_id: 'not-found' },
  },
  // The true one asks at the screen where its file goes: tests/e2e/export.test.ts makes it.
  'exports.make': {
    office: true,
    endsSession: true,
    input: () => signedExport(),
    doubtful: () => signedExport({ purpose: `To move our records. ${phone}` }),
    wrong: () => [
      { input: signedExport({ purpose: 'Because' }), refused: 'errors' },
      { input: signedExport({ authority: 'release' }), refused: 'errors' },
      { input: signedExport({ understood: false }), refused: 'errors' },
      { input: signedExport({ whichProjects: 'some', ProjectIDs: [nobody] }), refused: 'errors' },
      { input: { ...signedExport(), second: dana }, refused: 'same-person' },
      { input: { ...signedExport(), own: 'not her pass phrase' }, refused: 'wrong-pass-phrase' },
    ],
  },
  // The true ones read files that somebody chose at the screen: tests/e2e/import.test.ts takes an export in.
  'imports.choose': { office: true, endsSession: true, input: () => ({ kind: 'zip' }) },
  'imports.stage': {
    office: true,
    endsSession: true,
    input: () => ({ passphrase: null }),
    wrong: () => [{ input: { passphrase: null }, refused: 'not-found' }],
  },
  'imports.saveFindings': {
    office: true,
    endsSession: true,
    input: () => undefined,
    wrong: () => [{ input: undefined, refused: 'not-found' }],
  },
  'imports.takeIn': {
    office: true,
    endsSession: true,
    input: () => undefined,
    wrong: () => [{ input: undefined, refused: 'not-found' }],
  },
  'vault.create': {
    endsSession: true,
    input: () => newAgency,
    wrong: () => [{ input: newAgency, refused: 'not-allowed' }],
  },
  'vault.unlock': {
    endsSession: true,
    input: () => dana,
    wrong: () => [{ input: dana, refused: 'not-allowed' }],
  },
  'vault.openPractice': overAnOpenVault('not-allowed'),
  'vault.renewPractice': overAnOpenVault('not-allowed'),
  'vault.restorePreviousHeader': overAnOpenVault('in-use'),
  'vault.recover': {
    endsSession: true,
    input: () => recovery,
    wrong: () => [{ input: recovery, refused: 'in-use' }],
  },
  'vault.changePassphrase': {
    endsSession: true,
    input: () => ({ current: dana.passphrase, next: 'violet tundra 58 lattice ember' }),
    wrong: () => [
      { input: { current: dana.passphrase, next: 'password1' }, refused: 'weak-pass-phrase' },
      {
        input: { current: 'not her pass phrase', next: 'violet tundra 58 lattice ember' },
        refused: 'wrong-pass-phrase',
      },
    ],
  },
  'vault.replaceRecoveryWords': {
    endsSession: true,
    office: true,
    input: () => ({ passphrase: noor.passphrase }),
    wrong: () => [{ input: { passphrase: 'not her pass phrase' }, refused: 'wrong-pass-phrase' }],
  },
  'vault.confirmRecoveryWords': {
    endsSession: true,
    office: true,
    input: () => ({ typed }),
    wrong: () => [
      { input: { typed }, refused: 'not-allowed' },
      { input: { typed: [] }, refused: 'not-allowed' },
    ],
  },
}

/** An id of the right form that is nobody's. */
export const nobody = 'f'.repeat(32)

const typed = [0, 8, 16].map((position) => ({ position, word: 'abandon' }))
const recovery = {
  words: [...Array.from({ length: 23 }, () => 'abandon'), 'art'].join(' '),
  signInName: dana.signInName,
  newPassphrase: 'violet tundra 58 lattice ember',
}
const contact = {
  cardRead: true,
  channel: 'in_person',
  attemptDate: todayHere(),
  attemptTime: '00:00',
  outcome: 'interested',
}
const unsuccessful = {
  whoEnded: 'client',
  IfNotHousedReason: 'declined_home',
  ResultDate: todayHere(),
  backToList: 'yes',
}
const housed = { outcome: 'moved_in', MoveInDate: todayHere() }
const project = {
  ProjectName: 'Cedar House',
  ProjectType: 2,
  OperatingStartDate: '2024-01-02',
  CoCCode: 'MN-501',
  Funder: null,
  receivesReferrals: true,
}

function planConference(PersonalID: string, changes: object = {}): object {
  const answers = { name: 'Case conference', held_on: todayHere(), agenda: [PersonalID], ...changes }
  return { answers, acceptWarnings: true }
}

function decideItem(conference_item_id: string, changes: object = {}): object {
  const answers = { outcome: 'refer', Event: 13, ProjectID: null, ...changes }
  return { conference_item_id, answers, acceptWarnings: true }
}

function askReferral(PersonalID: string, changes: object = {}): object {
  const answers = { Event: 13, ProjectID: null, how: 'ticket', requested_on: todayHere(), ...changes }
  return { PersonalID, answers, acceptWarnings: true }
}

function placeOnList(PersonalID: string, changes: object = {}): object {
  const answers = { kind: 'standard', placed_on: todayHere(), AssessmentID: null, ...changes }
  return { PersonalID, answers, acceptWarnings: true }
}

function leaveList(list_entry_id: string, changes: object = {}): object {
  const answers = { left_reason: 'moved_away', left_on: todayHere(), ...changes }
  return { list_entry_id, answers, acceptWarnings: true }
}

function assess({ head, headStay }: World, changes: object = {}): object {
  const { PersonalID } = head
  const answers = { ...assessedToday(), EnrollmentID: headStay, ...changes }
  return { ...accepting, PersonalID, answers }
}

function amendAnswers({ answered }: World, changes: object = {}): object {
  const { given: seen } = alternative
  const given = { ...seen, wanted: ['later'] }
  const answers = { AssessmentID: answered, given, seen, reason: 'Heard wrongly' }
  return { ...answers, acceptWarnings: true, ...changes }
}

function propose(changes: object = {}): object {
  return { ...proposal, ...changes }
}

function approve(questionnaire_version_id: string): object {
  const { passphrase } = dana
  const effective_from = todayHere()
  return { questionnaire_version_id, effective_from, decision: 'The committee, today', passphrase }
}

function makeCard({ PersonalID, release_id }: World, changes: object = {}): object {
  return { PersonalID, answers: { ...cardAnswers, release_id, ...changes }, draft_id: null }
}

function revoke(release_id: string, changes: object = {}): object {
  return {
    release_id,
    answers: { revokedOn: todayHere(), revokedHow: 'spoken', ...changes },
    acceptWarnings: true,
  }
}

function signedExport(changes: object = {}) {
  const answers = {
    recipient: 'Harbor County database office',
    purpose: 'Moving our records to the new database we bought',
    authority: 'own',
    authorityWords: 'Decision of the board, 3 November 2026',
    scope: 'everything',
    whichProjects: 'all',
    HashStatus: 4,
    understood: true,
    ...changes,
  }
  const { signInName, passphrase } = noor
  return { acceptWarnings: true, own: dana.passphrase, second: { signInName, passphrase }, answers }
}

function received({ own }: World): object {
  return {
    howItCame: 'email',
    referenceCode: 'CE-9001',
    household: 'new',
    alias: 'Hollow Reed',
    Event: 13,
    EventDate: todayHere(),
    LocationCrisisOrPHHousing: own.ProjectID,
    DateNotified: todayHere(),
    acknowledgeNow: 'later',
  }
}

/** A call without words that is for a locked door. */
function overAnOpenVault(refused: Refusal): Writing {
  const input = (): undefined => undefined
  return { endsSession: true, input, wrong: () => [{ input: undefined, refused }] }
}

function event(Event: number): object {
  return { Event, EventDate: todayHere() }
}

function takeBack(EventID: string): object {
  return { EventID, reason: 'It stands twice', acceptWarnings: true }
}

function draft(draft_id: string, about: object): object {
  const moment = '2026-03-03T10:00:00.000Z'
  return {
    draft_id,
    ...about,
    answers: { howItCame: 'email' },
    page: null,
    started_at: moment,
    saved_at: moment,
  }
}

function amendContact({ contact_attempt_id }: World, changes: object): object {
  return { ...accepting, contact_attempt_id, answers: { ...contact, ...changes } }
}

function beginAccess(changes: object): object {
  const answers = {
    household: 'new',
    alias: 'Open Prairie',
    people: [],
    EntryDate: todayHere(),
    accessPoint: 'elsewhere',
    accessPointName: 'County helpline',
    howCame: 'phone',
    ...changes,
  }
  return { ...accepting, PersonalID: null, answers }
}

function cameBy(EnrollmentID: string | null, changes: object = {}): object {
  const answers = {
    accessPoint: 'elsewhere',
    accessPointName: 'County helpline',
    howCame: 'walked_in',
    ...changes,
  }
  return { EnrollmentID, answers, acceptWarnings: true }
}

function livesNow(EnrollmentID: string | null, changes: object = {}): object {
  const answers = { InformationDate: todayHere(), CurrentLivingSituation: 101, ...changes }
  return { EnrollmentID, answers, acceptWarnings: true }
}

function resolve(HouseholdID: string, changes: object = {}): object {
  const answers = { kind: 'diversion', EventDate: todayHere(), result: 'open', ...changes }
  return { ...accepting, HouseholdID, answers }
}

function interim(EnrollmentID: string | null, changes: object = {}): object {
  const answers = { InformationDate: todayHere(), DataCollectionStage: 2, IncomeFromAnySource: 0, ...changes }
  return { EnrollmentID, form: 'interim-income', answers, acceptWarnings: true }
}

function assists(EnrollmentID: string | null, changes: object = {}): object {
  const answers = { DateProvided: todayHere(), kind: 'rent', FAAmount: 850, ...changes }
  return { EnrollmentID, answers, acceptWarnings: true }
}

function joins({ enrolledStay }: World, alias = 'Open Dune', changes: object = {}): object {
  const people = [{ rowId: 'a', PersonalID: null, alias, RelationshipToHoH: 2 }]
  const answers = { people, EntryDate: todayHere(), ...changes }
  return { ...accepting, HouseholdID: enrolledStay, answers }
}

/** The second person of the stay becomes its head. */
function headChanges({ acceptedStay }: World, changes: object = {}): object {
  const [head, second] = acceptedStay.members
  const answers = {
    newHead: second?.EnrollmentID,
    relationships: { [head?.EnrollmentID ?? '']: 3 },
    ...changes,
  }
  return { ...accepting, HouseholdID: acceptedStay.HouseholdID, answers }
}

function everyoneLeaves({ acceptedStay }: World, changes: object = {}): object {
  const { HouseholdID, members } = acceptedStay
  const leaving = members.map(({ EnrollmentID }) => EnrollmentID)
  return { HouseholdID, answers: { leaving, ExitDate: todayHere(), Destination: 410, ...changes } }
}

function asks({ acceptedStay, other }: World, changes: object = {}): object {
  const { HouseholdID } = acceptedStay
  return { HouseholdID, ...emergencyTransfer({ toProjectID: other.ProjectID, ...changes }) }
}

function steps({ transfer }: World, changes: object): object {
  const answers = { StepDate: todayHere(), why: null, ...changes }
  return { transfer_id: transfer.transfer_id, answers, acceptWarnings: true }
}

function moves({ transfer, other }: World, changes: object = {}): object {
  const answers = {
    toProjectID: other.ProjectID,
    leaving: transfer.members,
    ExitDate: todayHere(),
    EntryDate: todayHere(),
    Destination: 101,
    ...changes,
  }
  return { ...accepting, transfer_id: transfer.transfer_id, answers }
}

function amendRecord(key: string | null, changes: object = {}): object {
  const answers = { PercentAMI: 1, VAMCStation: null, HPScreeningScore: null, ThresholdScore: null }
  const seen = { ...answers, PercentAMI: null }
  return { form: 'va-program', key, answers, seen, reason: 'Told us so', acceptWarnings: true, ...changes }
}

function addFunder(ProjectID: string, changes: object = {}): object {
  const answers = { Funder: 2, GrantID: 'MN0001', StartDate: '2026-01-01', EndDate: null, ...changes }
  return { ProjectID, form: 'funder', key: null, answers, seen: {}, acceptWarnings: true }
}

/** Beds that were there before the project was. */
function addBeds(ProjectID: string): object {
  const { CoCCode } = newAgency
  const answers = {
    CoCCode,
    HouseholdType: 3,
    BedInventory: 4,
    UnitInventory: 2,
    InventoryStartDate: '1990-01-01',
  }
  return { ProjectID, form: 'beds', key: null, answers, seen: {} }
}

function amendExit(EnrollmentID: string | null, answers: object): object {
  return { ...accepting, EnrollmentID, answers }
}

function amendIntake(EnrollmentID: string | null, answers: object): object {
  return { ...accepting, EnrollmentID, section: 'disablingCondition', answers }
}

function acknowledge(referral_id: string, answers: object): object {
  return { ...accepting, referral_id, answers }
}

function intake({ head }: World, changes: Parameters<typeof sampleAdult>[1] = {}) {
  const household = sampleIntake([
    sampleAdult(1, { ...head, ...changes }),
    sampleChild(2, { alias: 'Pale Fern' }),
  ])
  return { ...household, start: { ...household.start, EntryDate: todayHere(), EnrollmentCoC: null } }
}
