import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import { columnOf, isColumnOf, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudColumn } from '#shared/hud/fy2026/shape.ts'
import type { HudColumnName, HudTableName } from '#shared/hud/fy2026/types.ts'
import type { ColumnWords } from './local-columns.ts'
import { asDate, asHidden, asMoment, asProject, asText, type ValueWords } from './value-words.ts'

/** How a HUD record is called. */
export function hudRecordWords(table: HudTableName): string {
  return recordNames[table] ?? spaced(table)
}

/**
 * A HUD column in words; null for one that is left out: its own key, ids of other records, and who wrote it when. A
 * column without words of its own is called by HUD's name with spaces in it.
 */
export function hudColumnWords(table: HudTableName, name: string): ColumnWords | null {
  if (!isColumnOf(table, name) || leftOut.has(name) || name === tableOf(table).primaryKey) return null
  const column = columnOf(table, name)
  if (projectColumns.has(name)) return { label: labelFor(table, name), say: asProject }
  if (column.references !== undefined) return null
  return { label: labelFor(table, name), say: hidden.has(name) ? asHidden : sayColumn(column) }
}

/** A value that a new record holds because nobody was asked: "data not collected", and a race that is not ticked. */
export function isUnasked(table: HudTableName, name: string, value: unknown): boolean {
  if (!isColumnOf(table, name)) return false
  if (value === 0) return table === 'Client' && raceLabels.has(name)
  return value === notCollected && columnOf(table, name).picklist !== undefined
}

const notCollected = 99
const leftOut: ReadonlySet<string> = new Set([
  'HouseholdID',
  'DateCreated',
  'DateUpdated',
  'UserID',
  'DateDeleted',
  'ExportID',
  'AssessmentQuestionGroup',
  'AssessmentQuestionOrder',
])
const projectColumns: ReadonlySet<string> = new Set([
  'ProjectID',
  'LocationCrisisOrPHHousing',
  'ResProjectID',
])
const hidden: ReadonlySet<string> = new Set(['SSN'])
const raceLabels: ReadonlyMap<string, string> = new Map(
  stringLists.RaceColumns.map(({ code, label }) => [code, label]),
)

const recordNames: Readonly<Partial<Record<HudTableName, string>>> = {
  Assessment: 'CE assessment',
  AssessmentQuestions: 'Question of an assessment',
  AssessmentResults: 'Result of an assessment',
  Event: 'CE Event',
  HealthAndDV: 'Domestic violence',
}

type Labels = { readonly [T in HudTableName]?: Readonly<Partial<Record<HudColumnName<T>, string>>> }

const labels: Labels = {
  Client: {
    FirstName: 'First name',
    MiddleName: 'Middle name',
    LastName: 'Last name',
    NameSuffix: 'Suffix',
    NameDataQuality: 'How complete the name is',
    SSN: 'Social Security number',
    SSNDataQuality: 'How complete the Social Security number is',
    DOB: 'Date of birth',
    DOBDataQuality: 'How complete the date of birth is',
    RaceNone: 'Race and ethnicity',
    AdditionalRaceEthnicity: 'Race and ethnicity, more detail',
    VeteranStatus: 'Veteran status',
  },
  Enrollment: {
    ProjectID: 'Project',
    EntryDate: 'Project start date',
    RelationshipToHoH: 'Relationship to head of household',
    EnrollmentCoC: 'Continuum of Care',
    LivingSituation: 'Prior living situation',
    RentalSubsidyType: 'Rental subsidy',
    LengthOfStay: 'Length of stay there',
    LOSUnderThreshold: 'Stayed there only a short time',
    PreviousStreetESSH: 'On the streets or in shelter the night before',
    DateToStreetESSH: 'Date homelessness started',
    TimesHomelessPastThreeYears: 'Times homeless in the past three years',
    MonthsHomelessPastThreeYears: 'Months homeless in the past three years',
    DisablingCondition: 'Disabling condition',
    MoveInDate: 'Move-in date',
  },
  HealthAndDV: {
    InformationDate: 'Information date',
    DomesticViolenceSurvivor: 'Survivor of domestic violence',
    WhenOccurred: 'When it last happened',
    CurrentlyFleeing: 'Fleeing now',
    DataCollectionStage: 'Collected at',
  },
  Event: {
    Event: 'CE Event',
    EventDate: 'Event date',
    ProbSolDivRRResult: 'Housed again in a safe place',
    ReferralCaseManageAfter: 'Enrolled in aftercare',
    LocationCrisisOrPHHousing: 'Referred to',
    ReferralResult: 'Referral result',
    ResultDate: 'Result date',
  },
  Assessment: {
    AssessmentDate: 'Date of the assessment',
    AssessmentLocation: 'Place of the assessment',
    AssessmentType: 'How it was made',
    AssessmentLevel: 'What was assessed',
    PrioritizationStatus: 'Priority list',
  },
  CurrentLivingSituation: {
    InformationDate: 'Date of the answer',
    CurrentLivingSituation: 'Where they live on that day',
    CLSSubsidyType: 'Kind of rent help',
    VerifiedBy: 'Who verified it',
    LeaveSituation14Days: 'Has to leave within 14 days',
    SubsequentResidence: 'Has another place to go',
    ResourcesToObtain: 'Has means or people to get housing',
    LeaseOwn60Day: 'Had a home of their own in the last 60 days',
    MovedTwoOrMore: 'Moved two or more times in the last 60 days',
    LocationDetails: 'Where that is, in words',
  },
  AssessmentQuestions: {
    AssessmentQuestion: 'Question',
    AssessmentAnswer: 'Answer',
  },
  AssessmentResults: {
    AssessmentResultType: 'Kind',
    AssessmentResult: 'Result',
  },
  Exit: {
    ExitDate: 'Exit date',
    DestinationSubsidyType: 'Rental subsidy at the destination',
    OtherDestination: 'Destination, in words',
  },
}

function labelFor(table: HudTableName, name: string): string {
  const own: Readonly<Record<string, string>> = labels[table] ?? {}
  return own[name] ?? (table === 'Client' ? raceLabels.get(name) : undefined) ?? spaced(name)
}

/** A code whose list depends on another answer of its row says nothing alone; neither does a code without a list. */
function sayColumn(column: HudColumn): ValueWords {
  const { type, picklist, picklistBy, stringList } = column
  if (picklist !== undefined) return (value) => labelOf(picklist, Number(value))
  if (picklistBy !== undefined) return () => null
  if (stringList !== undefined) return (value) => codeAndLabel(stringList, String(value))
  if (type === 'date') return asDate
  if (type === 'datetime') return asMoment
  if (type === 'money') return (value) => `$${Number(value).toFixed(2)}`
  return asText
}

function codeAndLabel(list: keyof typeof stringLists, code: string): string {
  const label = stringLists[list].find((option) => option.code === code)?.label
  return label === undefined ? code : `${code} ${label}`
}

/** `MonthsHomelessPastThreeYears` as `Months homeless past three years`; runs of capitals stay. */
function spaced(name: string): string {
  const words = name.split(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
  return words
    .map((word, place) => (place === 0 || /^[A-Z]{2,}/.test(word) ? word : word.toLowerCase()))
    .join(' ')
}
