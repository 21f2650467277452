import type { Scenario } from '../scenarios.ts'
import type { Change, Values } from '../world.ts'

const rrh = (values: Values): Change => ['Client', 'rrh', values]
const ce = (values: Values): Change => ['Client', 'ce', values]
const funded = (project: string, source: number): Change => ['Funder', project, { Funder: source }]

const served = {
  VeteranStatus: 1,
  YearEnteredService: 2010,
  YearSeparated: 2014,
  WorldWarII: 0,
  KoreanWar: 0,
  VietnamWar: 0,
  DesertStorm: 0,
  AfghanistanOEF: 1,
  IraqOIF: 0,
  IraqOND: 0,
  OtherTheater: 0,
  MilitaryBranch: 1,
  DischargeStatus: 1,
} as const

/** A veteran in a project of the VA without this answer; and one whose project another funds. */
function ofVeterans(check: string, column: string, values: Values): Scenario {
  const veteran = rrh({ ...served, ...values })
  return {
    check,
    finds: [funded('rrh', 33), veteran],
    at: `Client rrh ${column}`,
    near: [funded('rrh', 3), veteran],
  }
}

const ssvfHead: Change = ['Enrollment', 'rrh', { PercentAMI: 1, VAMCStation: '618' }]

/** Who somebody is. */
export const clientScenarios: readonly Scenario[] = [
  {
    check: 'birth-date-missing',
    finds: [rrh({ DOB: null })],
    at: 'Client rrh DOB',
    near: [rrh({ DOB: null, DOBDataQuality: 8 })],
  },
  {
    check: 'birth-date-after-start',
    finds: [['Client', 'rrh-child', { DOB: '2026-02-02' }]],
    at: 'Enrollment rrh-child EntryDate',
    near: [['Client', 'rrh-child', { DOB: '2026-02-01' }]],
  },
  {
    check: 'older-than-a-hundred',
    finds: [rrh({ DOB: '1925-02-01' })],
    at: 'Enrollment rrh EntryDate',
    near: [rrh({ DOB: '1925-02-02' })],
  },
  {
    check: 'birth-date-unknown',
    finds: [rrh({ DOBDataQuality: 9 })],
    at: 'Client rrh DOBDataQuality',
    near: [ce({ DOBDataQuality: 9 }), rrh({ DOBDataQuality: 2 })],
  },
  {
    check: 'ssn-unknown',
    finds: [rrh({ SSN: null })],
    at: 'Client rrh SSNDataQuality',
    near: [ce({ SSN: null, SSNDataQuality: 99 })],
  },
  {
    check: 'name-unknown',
    finds: [rrh({ NameDataQuality: 99 })],
    at: 'Client rrh NameDataQuality',
    near: [rrh({ NameDataQuality: 2 })],
  },
  {
    check: 'race-unknown',
    finds: [rrh({ Asian: 0 })],
    at: 'Client rrh RaceNone',
    near: [rrh({ Asian: 0, White: 1 })],
  },
  {
    check: 'veteran-status-unknown',
    finds: [rrh({ VeteranStatus: 99 })],
    at: 'Client rrh VeteranStatus',
    near: [['Client', 'rrh-child', { VeteranStatus: 99 }]],
  },
  {
    check: 'client-off-list',
    finds: [rrh({ NameDataQuality: 3 })],
    at: 'Client rrh NameDataQuality',
    near: [rrh({ NameDataQuality: 9 })],
  },
  {
    check: 'needed-answer-missing',
    finds: [rrh({ NameDataQuality: null })],
    at: 'Client rrh NameDataQuality',
    near: [rrh({ Sex: null })],
  },
  {
    check: 'sign-not-allowed',
    finds: [rrh({ FirstName: 'Code [1]' })],
    at: 'Client rrh FirstName',
    near: [rrh({ FirstName: 'Code (1), "A"' })],
  },

  ofVeterans('year-entered-missing', 'YearEnteredService', { YearEnteredService: null }),
  ofVeterans('year-separated-missing', 'YearSeparated', { YearSeparated: null }),
  ofVeterans('theaters-missing', 'OtherTheater', { IraqOIF: 99 }),
  ofVeterans('theaters-unknown', 'OtherTheater', { IraqOIF: 8 }),
  ofVeterans('branch-missing', 'MilitaryBranch', { MilitaryBranch: 99 }),
  ofVeterans('branch-unknown', 'MilitaryBranch', { MilitaryBranch: 8 }),
  ofVeterans('discharge-missing', 'DischargeStatus', { DischargeStatus: null }),
  ofVeterans('discharge-unknown', 'DischargeStatus', { DischargeStatus: 9 }),
  {
    check: 'year-entered-in-future',
    finds: [rrh({ YearEnteredService: 2027 })],
    at: 'Client rrh YearEnteredService',
    near: [rrh({ YearEnteredService: 2026 })],
  },
  {
    check: 'year-separated-in-future',
    finds: [rrh({ YearSeparated: 2027 })],
    at: 'Client rrh YearSeparated',
    near: [rrh({ YearSeparated: 2026 })],
  },
  {
    check: 'ami-missing',
    finds: [funded('rrh', 33)],
    at: 'Enrollment rrh PercentAMI',
    near: [funded('rrh', 33), ssvfHead],
  },
  {
    check: 'vamc-missing',
    finds: [funded('rrh', 20)],
    at: 'Enrollment rrh VAMCStation',
    near: [funded('rrh', 20), ssvfHead],
  },
  {
    check: 'prevention-score-missing',
    finds: [funded('prevention', 33), ['Enrollment', 'prevention', { HPScreeningScore: 10 }]],
    at: 'Enrollment prevention HPScreeningScore',
    near: [
      funded('prevention', 33),
      ['Enrollment', 'prevention', { HPScreeningScore: 10, ThresholdScore: 8 }],
    ],
  },
]
