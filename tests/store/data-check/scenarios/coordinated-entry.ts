import type { Scenario } from '../scenarios.ts'
import type { Change, Values } from '../world.ts'

const event = (values: Values): Change => ['Event', 'referral', values]
const waiting = { ReferralResult: null, ResultDate: null } as const
const other = (values: Values): Change => event({ ...waiting, LocationCrisisOrPHHousing: null, ...values })
const assessment = (values: Values): Change => ['Assessment', 'assessment', values]
const ceStay = (values: Values): Change => ['Enrollment', 'ce', values]
const exit = (ExitDate: string): Change => [
  'Exit',
  'exit',
  { EnrollmentID: 'ce', PersonalID: 'ce', ExitDate, Destination: 410 },
]
const participation = (values: Values): Change => ['CEParticipation', 'rrh', values]

/** Events and assessments of Coordinated Entry. */
export const coordinatedEntryScenarios: readonly Scenario[] = [
  {
    check: 'referral-without-result',
    finds: [event({ ...waiting, EventDate: '2026-03-05' })],
    at: 'Event referral ResultDate',
    near: [event({ ...waiting, EventDate: '2026-03-06' })],
  },
  {
    check: 'event-answer-misplaced',
    finds: [event({ Event: 4 })],
    at: 'Event referral ReferralResult',
    near: [event({ Event: 18, LocationCrisisOrPHHousing: null })],
  },
  {
    check: 'result-date-missing',
    finds: [event({ ResultDate: null })],
    at: 'Event referral ResultDate',
    near: [event(waiting)],
  },
  {
    check: 'result-missing',
    finds: [event({ ReferralResult: null })],
    at: 'Event referral ReferralResult',
    near: [event(waiting)],
  },
  {
    check: 'problem-solving-result-missing',
    finds: [other({ Event: 2 })],
    at: 'Event referral ProbSolDivRRResult',
    near: [other({ Event: 2, ProbSolDivRRResult: 0 })],
  },
  {
    check: 'aftercare-result-missing',
    finds: [other({ Event: 5, ReferralCaseManageAfter: 99 })],
    at: 'Event referral ReferralCaseManageAfter',
    near: [other({ Event: 5, ReferralCaseManageAfter: 0 })],
  },
  {
    check: 'safely-housed-and-not-exited',
    finds: [other({ Event: 2, ProbSolDivRRResult: 1 })],
    at: 'Event referral ProbSolDivRRResult',
    near: [other({ Event: 2, ProbSolDivRRResult: 1 }), exit('2026-03-10')],
  },
  {
    check: 'event-retired',
    finds: [event({ Event: 17 })],
    at: 'Event referral Event',
    near: [event({ Event: 17, EventDate: '2023-07-31' })],
  },
  {
    check: 'event-of-member',
    finds: [ceStay({ RelationshipToHoH: 2 })],
    at: 'Event referral EventDate',
    near: [ceStay({ RelationshipToHoH: 1 })],
  },
  {
    check: 'event-outside-stay',
    finds: [event({ EventDate: '2026-01-31' })],
    at: 'Event referral EventDate',
    near: [event({ EventDate: '2026-02-01' })],
  },
  {
    check: 'event-outside-stay',
    finds: [exit('2026-02-28')],
    at: 'Event referral EventDate',
    near: [exit('2026-03-01')],
  },
  {
    check: 'result-date-does-not-fit',
    finds: [event({ ResultDate: '2026-02-28' })],
    at: 'Event referral ResultDate',
    near: [event({ ResultDate: '2026-03-01' })],
  },
  {
    check: 'result-date-does-not-fit',
    finds: [event({ ResultDate: '2026-03-21' })],
    at: 'Event referral ResultDate',
    near: [event({ ResultDate: '2026-03-20' })],
  },
  {
    check: 'referred-project-missing',
    finds: [event({ LocationCrisisOrPHHousing: null })],
    at: 'Event referral LocationCrisisOrPHHousing',
    near: [event({ Event: 18, LocationCrisisOrPHHousing: null })],
  },
  {
    check: 'referred-project-unknown',
    finds: [event({ LocationCrisisOrPHHousing: 'far' })],
    at: 'Event referral LocationCrisisOrPHHousing',
    near: [event({ LocationCrisisOrPHHousing: 'psh' })],
  },
  {
    check: 'referred-project-does-not-fit',
    finds: [event({ LocationCrisisOrPHHousing: 'psh' })],
    at: 'Event referral LocationCrisisOrPHHousing',
    near: [event({ LocationCrisisOrPHHousing: 'psh', Event: 14 })],
  },
  {
    check: 'referred-project-does-not-fit',
    finds: [event({ Event: 12 })],
    at: 'Event referral LocationCrisisOrPHHousing',
    near: [event({ Event: 12 }), ['Funder', 'rrh', { Funder: 44 }]],
  },
  {
    check: 'referred-project-takes-no-referrals',
    finds: [participation({ CEParticipationStatusStartDate: '2026-03-02' })],
    at: 'Event referral LocationCrisisOrPHHousing',
    near: [participation({ CEParticipationStatusStartDate: '2026-03-01' })],
  },
  {
    check: 'coordinated-entry-off-list',
    finds: [event({ Event: 19 })],
    at: 'Event referral Event',
    near: [event({ Event: 18 })],
  },

  {
    check: 'assessment-place-missing',
    finds: [assessment({ AssessmentLocation: null })],
    at: 'Assessment assessment AssessmentLocation',
    near: [assessment({ AssessmentType: null })],
  },
  {
    check: 'assessment-type-missing',
    finds: [assessment({ AssessmentType: null })],
    at: 'Assessment assessment AssessmentType',
    near: [assessment({ AssessmentType: 1 })],
  },
  {
    check: 'assessment-level-missing',
    finds: [assessment({ AssessmentLevel: null })],
    at: 'Assessment assessment AssessmentLevel',
    near: [assessment({ AssessmentLevel: 1 })],
  },
  {
    check: 'assessment-priority-missing',
    finds: [assessment({ PrioritizationStatus: null })],
    at: 'Assessment assessment PrioritizationStatus',
    near: [assessment({ PrioritizationStatus: 2 })],
  },
  {
    check: 'assessment-outside-stay',
    finds: [assessment({ AssessmentDate: '2026-01-31' })],
    at: 'Assessment assessment AssessmentDate',
    near: [assessment({ AssessmentDate: '2026-02-01' })],
  },
  {
    check: 'assessment-of-member',
    finds: [ceStay({ RelationshipToHoH: 2 })],
    at: 'Assessment assessment AssessmentDate',
    near: [ceStay({ DisablingCondition: 1 })],
  },
  {
    check: 'assessment-without-participation',
    finds: [['CEParticipation', 'ce', { ReceivesReferrals: 0 }]],
    at: 'Assessment assessment AssessmentDate',
    near: [['CEParticipation', 'ce', { ReceivesReferrals: 0, AccessPoint: 1 }]],
  },
  {
    check: 'listed-without-event',
    finds: [
      ceStay({ EntryDate: '2025-10-01' }),
      assessment({ AssessmentDate: '2025-12-19' }),
      ['Event', 'referral', null],
    ],
    at: 'Assessment assessment PrioritizationStatus',
    near: [ceStay({ EntryDate: '2025-10-01' }), assessment({ AssessmentDate: '2025-12-19' })],
  },
]
