import type { Scenario } from '../scenarios.ts'
import { stay, type Change, type Values } from '../world.ts'

const rrh = (values: Values): Change => ['Enrollment', 'rrh', values]
const child = (values: Values): Change => ['Enrollment', 'rrh-child', values]
const exit = (EnrollmentID: string, values: Values): Change => [
  'Exit',
  'exit',
  { EnrollmentID, PersonalID: EnrollmentID, ExitDate: '2026-03-01', Destination: 410, ...values },
]
const operating = (values: Values): Change => ['Project', 'rrh', values]
const taking = (start: string, end: string | null): Change => [
  'HMISParticipation',
  'rrh',
  { HMISParticipationStatusStartDate: start, HMISParticipationStatusEndDate: end },
]
const again = (values: Values): Change => [
  'Enrollment',
  'again',
  { ...stay, PersonalID: 'rrh', ProjectID: 'rrh', HouseholdID: 'again', EntryDate: '2026-03-01', ...values },
]

/** Households, dates, and what was asked at the start of a stay. */
export const stayScenarios: readonly Scenario[] = [
  {
    check: 'household-without-head',
    finds: [rrh({ RelationshipToHoH: 3 })],
    at: 'Enrollment rrh RelationshipToHoH',
    near: [rrh({ RelationshipToHoH: 3 }), child({ RelationshipToHoH: 1 })],
  },
  {
    check: 'household-with-two-heads',
    finds: [child({ RelationshipToHoH: 1 })],
    at: 'Enrollment rrh RelationshipToHoH',
    near: [child({ RelationshipToHoH: 3 })],
  },
  {
    check: 'relationship-missing',
    finds: [child({ RelationshipToHoH: 99 })],
    at: 'Enrollment rrh-child RelationshipToHoH',
    near: [child({ RelationshipToHoH: 5 })],
  },
  {
    check: 'household-id-used-again',
    finds: [again({ HouseholdID: 'household-rrh' })],
    at: 'Enrollment again HouseholdID',
    near: [again({})],
  },
  {
    check: 'enrolled-twice',
    finds: [again({ EntryDate: stay.EntryDate })],
    at: 'Enrollment again EntryDate',
    near: [again({ EntryDate: stay.EntryDate, ProjectID: 'psh' })],
  },
  {
    check: 'household-of-children',
    finds: [['Client', 'rrh', { DOB: '2014-02-02' }]],
    at: 'Enrollment rrh HouseholdID',
    near: [['Client', 'rrh', { DOB: '2014-02-01' }]],
  },
  {
    check: 'client-missing',
    finds: [rrh({ PersonalID: 'nobody' })],
    at: 'Enrollment rrh PersonalID',
    near: [rrh({ PersonalID: 'psh' })],
  },
  {
    check: 'project-missing',
    finds: [rrh({ ProjectID: 'nowhere' })],
    at: 'Enrollment rrh ProjectID',
    near: [rrh({ ProjectID: 'psh' })],
  },

  {
    check: 'stay-after-operating',
    finds: [operating({ OperatingEndDate: '2026-01-31' })],
    at: 'Enrollment rrh EntryDate',
    near: [operating({ OperatingEndDate: '2026-02-01' })],
  },
  {
    check: 'stay-before-operating',
    finds: [operating({ OperatingStartDate: '2026-03-02' }), exit('rrh', {})],
    at: 'Enrollment rrh EntryDate',
    near: [operating({ OperatingStartDate: '2026-03-01' }), exit('rrh', {})],
  },
  {
    check: 'stay-over-end-of-operating',
    finds: [operating({ OperatingEndDate: '2026-03-19' })],
    at: 'Enrollment rrh EntryDate',
    near: [operating({ OperatingEndDate: '2026-03-20' })],
  },
  {
    check: 'stay-over-all-of-operating',
    finds: [operating({ OperatingStartDate: '2026-02-02', OperatingEndDate: '2026-03-19' })],
    at: 'Enrollment rrh EntryDate',
    near: [operating({ OperatingStartDate: '2026-02-01', OperatingEndDate: '2026-03-19' })],
  },
  {
    check: 'stay-over-start-of-operating',
    finds: [operating({ OperatingStartDate: '2026-02-02' })],
    at: 'Enrollment rrh EntryDate',
    near: [operating({ OperatingStartDate: '2026-02-01' })],
  },
  {
    check: 'stay-after-participation',
    finds: [taking('2020-01-01', '2026-01-31')],
    at: 'Enrollment rrh EntryDate',
    near: [taking('2020-01-01', '2026-02-01')],
  },
  {
    check: 'stay-before-participation',
    finds: [taking('2026-03-02', null), exit('rrh', {})],
    at: 'Enrollment rrh EntryDate',
    near: [taking('2026-03-01', null), exit('rrh', {})],
  },
  {
    check: 'stay-over-end-of-participation',
    finds: [taking('2020-01-01', '2026-03-19')],
    at: 'Enrollment rrh EntryDate',
    near: [taking('2020-01-01', null)],
  },
  {
    check: 'stay-over-all-of-participation',
    finds: [taking('2026-02-02', '2026-03-19')],
    at: 'Enrollment rrh EntryDate',
    near: [taking('2026-02-02', null)],
  },
  {
    check: 'stay-over-start-of-participation',
    finds: [taking('2026-02-02', null)],
    at: 'Enrollment rrh EntryDate',
    near: [taking('2026-02-01', null)],
  },

  {
    check: 'exit-before-start',
    finds: [exit('rrh', { ExitDate: '2026-01-31' })],
    at: 'Exit exit ExitDate',
    near: [exit('rrh', { ExitDate: '2026-02-01' })],
  },
  {
    check: 'exit-in-future',
    finds: [exit('rrh', { ExitDate: '2026-03-21' })],
    at: 'Exit exit ExitDate',
    near: [exit('rrh', { ExitDate: '2026-03-20' })],
  },
  {
    check: 'start-in-future',
    finds: [rrh({ DateCreated: '2026-01-31 10:00:00' })],
    at: 'Enrollment rrh EntryDate',
    near: [rrh({ DateCreated: '2026-02-01 00:00:01' })],
  },
  {
    check: 'move-in-outside-stay',
    finds: [rrh({ MoveInDate: '2026-01-31' })],
    at: 'Enrollment rrh MoveInDate',
    near: [rrh({ MoveInDate: '2026-02-01' })],
  },
  {
    check: 'move-in-outside-stay',
    finds: [rrh({ MoveInDate: '2026-03-02' }), exit('rrh', {})],
    at: 'Enrollment rrh MoveInDate',
    near: [rrh({ MoveInDate: '2026-03-01' }), exit('rrh', {})],
  },
  {
    check: 'coc-missing',
    finds: [rrh({ EnrollmentCoC: null })],
    at: 'Enrollment rrh EnrollmentCoC',
    near: [child({ EnrollmentCoC: null })],
  },
  {
    check: 'destination-unknown',
    finds: [exit('rrh', { Destination: 30 })],
    at: 'Exit exit Destination',
    near: [exit('rrh', { Destination: 17 })],
  },
  {
    check: 'destination-subsidy-missing',
    finds: [exit('rrh', { Destination: 435 })],
    at: 'Exit exit DestinationSubsidyType',
    near: [exit('rrh', { Destination: 435, DestinationSubsidyType: 431 })],
  },

  {
    check: 'prior-situation-missing',
    finds: [rrh({ LivingSituation: 99 })],
    at: 'Enrollment rrh LivingSituation',
    near: [child({ LivingSituation: 99 })],
  },
  {
    check: 'prior-situation-unknown',
    finds: [rrh({ LivingSituation: 9 })],
    at: 'Enrollment rrh LivingSituation',
    near: [rrh({ LivingSituation: 302 })],
  },
  {
    check: 'length-of-stay-missing',
    finds: [rrh({ LengthOfStay: null })],
    at: 'Enrollment rrh LengthOfStay',
    near: [rrh({ LengthOfStay: 8 })],
  },
  {
    check: 'length-of-stay-unknown',
    finds: [rrh({ LengthOfStay: 8 })],
    at: 'Enrollment rrh LengthOfStay',
    near: [rrh({ LengthOfStay: 99 })],
  },
  {
    check: 'short-stay-not-followed-up',
    finds: [rrh({ LengthOfStay: 3, LOSUnderThreshold: null })],
    at: 'Enrollment rrh LOSUnderThreshold',
    near: [rrh({ LivingSituation: 329, LengthOfStay: 3, LOSUnderThreshold: null })],
  },
  {
    check: 'night-before-missing',
    finds: [rrh({ LengthOfStay: 3, LOSUnderThreshold: 1 })],
    at: 'Enrollment rrh PreviousStreetESSH',
    near: [rrh({ LengthOfStay: 3, LOSUnderThreshold: 1, PreviousStreetESSH: 0 })],
  },
  {
    check: 'prior-subsidy-missing',
    finds: [rrh({ LivingSituation: 435 })],
    at: 'Enrollment rrh RentalSubsidyType',
    near: [rrh({ LivingSituation: 435, RentalSubsidyType: 431 })],
  },
  {
    check: 'disabling-condition-unknown',
    finds: [rrh({ DisablingCondition: 99 })],
    at: 'Enrollment rrh DisablingCondition',
    near: [rrh({ DisablingCondition: 1 })],
  },

  {
    check: 'homeless-since-missing',
    finds: [['Enrollment', 'shelter', { DateToStreetESSH: null }]],
    at: 'Enrollment shelter DateToStreetESSH',
    near: [['Enrollment', 'psh', { DateToStreetESSH: null }]],
  },
  {
    check: 'homeless-times-missing',
    finds: [rrh({ LivingSituation: 116 })],
    at: 'Enrollment rrh TimesHomelessPastThreeYears',
    near: [rrh({ LivingSituation: 302 })],
  },
  {
    check: 'homeless-times-unknown',
    finds: [rrh({ MonthsHomelessPastThreeYears: 8 })],
    at: 'Enrollment rrh TimesHomelessPastThreeYears',
    near: [rrh({ MonthsHomelessPastThreeYears: 99 })],
  },
  {
    check: 'homeless-since-after-start',
    finds: [rrh({ DateToStreetESSH: '2026-02-02' })],
    at: 'Enrollment rrh DateToStreetESSH',
    near: [rrh({ DateToStreetESSH: '2026-02-01' })],
  },
  {
    check: 'homeless-months-can-be-counted',
    finds: [['Enrollment', 'shelter', { MonthsHomelessPastThreeYears: 8 }]],
    at: 'Enrollment shelter MonthsHomelessPastThreeYears',
    near: [['Enrollment', 'shelter', { MonthsHomelessPastThreeYears: 8, TimesHomelessPastThreeYears: 2 }]],
  },
  {
    check: 'homeless-months-do-not-fit',
    finds: [['Enrollment', 'shelter', { MonthsHomelessPastThreeYears: 102 }]],
    at: 'Enrollment shelter MonthsHomelessPastThreeYears',
    near: [['Enrollment', 'shelter', { DateToStreetESSH: '2024-01-01', MonthsHomelessPastThreeYears: 113 }]],
  },
  {
    check: 'homeless-three-years-does-not-fit',
    finds: [['Enrollment', 'shelter', { DateToStreetESSH: '2023-01-31' }]],
    at: 'Enrollment shelter DateToStreetESSH',
    near: [['Enrollment', 'shelter', { DateToStreetESSH: '2023-02-01' }]],
  },
]
