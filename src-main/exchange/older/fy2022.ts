import { Doubt } from '../csv/doubt.ts'
import { idOf, readCoC } from '../csv/read-text.ts'
import { records } from '../csv/records.ts'
import { refusal } from '../refusal.ts'
import type { SourceFile } from '../source/source.ts'
import type { Staging } from '../staging/staging.ts'
import { pairsOf, situationOf, subsidyOf } from './living-situations.ts'
import { addParticipation } from './participation.ts'
import type { Standard } from './standard.ts'

type Cell = (column: string) => string

const genders = ['Female', 'Male', 'NoSingleGender', 'Transgender', 'Questioning', 'GenderNone']
const droppedOfEnrollment = [
  'WorstHousingSituation',
  'LastPermanentStreet',
  'LastPermanentCity',
  'LastPermanentState',
  'LastPermanentZIP',
  'AddressDataQuality',
  'SexualOrientation',
  'SexualOrientationOther',
]
const droppedOfHealth = ['LifeValue', 'SupportFromOthers', 'BounceBack', 'FeelingFrequency']
const droppedOfIncome = ['HIVAIDSAssistance', 'NoHIVAIDSAssistanceReason']

/** FY2022: race and ethnicity apart, living situations under other codes, participation within the project. */
export const fy2022: Standard = {
  name: 'FY2022',
  tables: {
    Client: {
      alsoKnown: ['Ethnicity', ...genders],
      columns: {
        HispanicLatinao: (cell) => (isHispanic(cell) ? '1' : '0'),
        MidEastNAfrican: () => '0',
        RaceNone: (cell) => (isHispanic(cell) ? '' : cell('RaceNone')),
        Sex: () => '99',
      },
    },
    Enrollment: {
      alsoKnown: droppedOfEnrollment,
      columns: {
        LivingSituation: (cell) => situationOf(cell('LivingSituation')),
        RentalSubsidyType: (cell) => subsidyOf(cell('LivingSituation')),
        // From a file of its own, once every file was read.
        EnrollmentCoC: () => '',
      },
    },
    Exit: {
      alsoKnown: [],
      columns: {
        Destination: (cell) => situationOf(cell('Destination')),
        DestinationSubsidyType: (cell) => subsidyOf(cell('Destination')),
      },
    },
    CurrentLivingSituation: {
      alsoKnown: [],
      columns: {
        CurrentLivingSituation: (cell) => situationOf(cell('CurrentLivingSituation')),
        CLSSubsidyType: (cell) => subsidyOf(cell('CurrentLivingSituation')),
      },
    },
    HealthAndDV: {
      alsoKnown: ['DomesticViolenceVictim', ...droppedOfHealth],
      columns: { DomesticViolenceSurvivor: (cell) => cell('DomesticViolenceVictim') },
    },
    IncomeBenefits: {
      alsoKnown: ['VAMedicalServices', 'NoVAMedReason', ...droppedOfIncome],
      columns: {
        VHAServices: (cell) => cell('VAMedicalServices'),
        NoVHAReason: (cell) => cell('NoVAMedReason'),
      },
    },
    Project: {
      alsoKnown: ['TrackingMethod', 'HMISParticipatingProject'],
      columns: { ProjectType: (cell) => projectType(cell) },
      onRow: (db, cell) => {
        db.exec('CREATE TABLE IF NOT EXISTS older_project (ProjectID text PRIMARY KEY, takes_part text)')
        db.prepare<string[]>('INSERT OR IGNORE INTO older_project VALUES (?, ?)').run(
          idOf(cell('ProjectID').trim()),
          cell('HMISParticipatingProject').trim(),
        )
      },
    },
  },
  mapping: [
    {
      file: 'Client.csv',
      from: 'Ethnicity and the race columns',
      to: 'HispanicLatinao, RaceNone',
      words:
        'Hispanic counts as an answer about race; Middle Eastern or North African was not asked and comes in as no',
      counted: ['HispanicLatinao', 'MidEastNAfrican', 'RaceNone'].map((name) => `Client.csv ${name}`),
    },
    {
      file: 'Client.csv',
      from: genders.join(', '),
      to: 'Sex',
      words: 'Gender does not say sex, so sex comes in as data not collected; gender has no place any more',
      counted: ['Sex', ...genders].map((name) => `Client.csv ${name}`),
    },
    {
      file: 'Enrollment.csv, Exit.csv, CurrentLivingSituation.csv',
      from: 'LivingSituation, Destination, CurrentLivingSituation',
      to: 'the same columns',
      words: pairsOf('situation'),
      counted: [
        'Enrollment.csv LivingSituation',
        'Exit.csv Destination',
        'CurrentLivingSituation.csv CurrentLivingSituation',
      ],
    },
    {
      file: 'Enrollment.csv, Exit.csv, CurrentLivingSituation.csv',
      from: 'LivingSituation, Destination, CurrentLivingSituation',
      to: 'RentalSubsidyType, DestinationSubsidyType, CLSSubsidyType',
      words: pairsOf('subsidy'),
      counted: [
        'Enrollment.csv RentalSubsidyType',
        'Exit.csv DestinationSubsidyType',
        'CurrentLivingSituation.csv CLSSubsidyType',
      ],
    },
    {
      file: 'EnrollmentCoC.csv',
      from: 'CoCCode at project start',
      to: 'Enrollment.csv EnrollmentCoC',
      words: 'The CoC at the start of the stay',
      counted: ['Enrollment.csv EnrollmentCoC'],
    },
    {
      file: 'Project.csv',
      from: 'ProjectType 1 and TrackingMethod',
      to: 'ProjectType',
      words: 'An emergency shelter is type 0 by entry and exit and type 1 night by night',
      counted: ['Project.csv ProjectType'],
    },
    {
      file: 'Project.csv',
      from: 'HMISParticipatingProject',
      to: 'HMISParticipation.csv',
      words:
        "From the project's first day; a victim service provider's project takes part with a comparable database",
      counted: ['HMISParticipation.csv HMISParticipationType'],
    },
    {
      file: 'Project.csv',
      from: 'ProjectType 14',
      to: 'CEParticipation.csv',
      words:
        'FY2022 does not say who takes part in Coordinated Entry. A Coordinated Entry project counts as an access point from its first day; of every other project nothing is said',
      counted: ['CEParticipation.csv AccessPoint'],
    },
    {
      file: 'HealthAndDV.csv',
      from: 'DomesticViolenceVictim',
      to: 'DomesticViolenceSurvivor',
      words: 'The same answer under its new name',
      counted: ['HealthAndDV.csv DomesticViolenceSurvivor'],
    },
    {
      file: 'IncomeBenefits.csv',
      from: 'VAMedicalServices, NoVAMedReason',
      to: 'VHAServices, NoVHAReason',
      words: 'The same answers under their new names',
      counted: ['IncomeBenefits.csv VHAServices', 'IncomeBenefits.csv NoVHAReason'],
    },
    {
      file: 'Enrollment.csv, HealthAndDV.csv, IncomeBenefits.csv',
      from: [...droppedOfEnrollment, ...droppedOfHealth, ...droppedOfIncome].join(', '),
      to: '',
      words: 'Not part of the standard any more: not read',
      counted: [
        ...droppedOfEnrollment.map((name) => `Enrollment.csv ${name}`),
        ...droppedOfHealth.map((name) => `HealthAndDV.csv ${name}`),
        ...droppedOfIncome.map((name) => `IncomeBenefits.csv ${name}`),
      ],
    },
  ],
  files: { 'enrollmentcoc.csv': readEnrollmentCoC },
  finish: (db, ExportID) => {
    db.exec(`CREATE TABLE IF NOT EXISTS ${olderCoC}`)
    const { changes: rows } = db
      .prepare(
        `UPDATE Enrollment SET EnrollmentCoC = older_coc.CoCCode
           FROM older_coc WHERE older_coc.EnrollmentID = Enrollment.EnrollmentID`,
      )
      .run()
    return [{ file: 'Enrollment.csv', column: 'EnrollmentCoC', rows }, ...addParticipation(db, ExportID)]
  },
}

function isHispanic(cell: Cell): boolean {
  return cell('Ethnicity').trim() === '1'
}

/** Emergency shelter was one type; since FY2024 entry/exit is 0 and night-by-night 1. */
function projectType(cell: Cell): string {
  const type = cell('ProjectType').trim()
  return type === '1' && cell('TrackingMethod').trim() !== '3' ? '0' : type
}

const olderCoC = 'older_coc (EnrollmentID text PRIMARY KEY, CoCCode text, since text)'

/** The CoC in which each stay began (3.16): of FY2022 in a file of its own, at project start. */
async function readEnrollmentCoC(staging: Staging, file: SourceFile): Promise<void> {
  const { db } = staging
  db.exec(`CREATE TABLE IF NOT EXISTS ${olderCoC}`)
  const put = db.prepare<string[]>(
    `INSERT INTO older_coc VALUES (?, ?, ?) ON CONFLICT (EnrollmentID)
     DO UPDATE SET CoCCode = excluded.CoCCode, since = excluded.since WHERE excluded.since < since`,
  )
  let places: ReadonlyMap<string, number> | null = null
  for await (const { line, cells } of records(file, () => {})) {
    if (places === null) {
      places = new Map(cells.map((name, place) => [name.trim(), place]))
      const missing = ['EnrollmentID', 'CoCCode', 'InformationDate', 'DataCollectionStage'].find(
        (name) => !places?.has(name),
      )
      if (missing !== undefined)
        throw refusal(`${file.name} has no column ${missing} in its first line. Make the export again.`)
      continue
    }
    const cell = (name: string): string => (cells[places?.get(name) ?? -1] ?? '').trim()
    if (cell('DataCollectionStage') !== '1' || cell('DateDeleted') !== '' || cell('CoCCode') === '') continue
    const read = readCoC(cell('CoCCode'))
    const code = read instanceof Doubt ? read.instead : read
    if (read instanceof Doubt) {
      const effect = code === null ? 'value' : 'mended'
      const at = { file: file.name, line, column: 'CoCCode', value: cell('CoCCode') }
      staging.note({ ...at, reason: read.reason, effect }, { once: read.ofColumn })
    }
    if (code === null) continue
    staging.begin()
    put.run(idOf(cell('EnrollmentID')), String(code), cell('InformationDate'))
  }
  staging.flush()
}
