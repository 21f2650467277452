import { isList, projectFormFor } from '#shared/domain/agency/parts/project-forms.ts'
import { recordFormFor } from '#shared/domain/client-record/record-forms.ts'
import type { CheckFinding } from '#shared/ipc/data-check-calls.ts'

/** Where a finding is mended: the address, and what it is called. */
export interface Place {
  readonly href: string
  readonly words: string
}

type Row = Pick<
  CheckFinding,
  | 'check'
  | 'table'
  | 'key'
  | 'column'
  | 'ProjectID'
  | 'PersonalID'
  | 'HouseholdID'
  | 'EnrollmentID'
  | 'referral_id'
  | 'hasIntake'
>

/** The page on which a row is mended, or, where Threshold has none for it, the record that it belongs to. */
export function placeOf(row: Row): Place {
  const { check, table, column, PersonalID, EnrollmentID, referral_id, hasIntake } = row
  if (PersonalID === null) return projectPlace(row)
  const record = `#/clients/${PersonalID}`
  switch (table) {
    case 'Client': {
      const part = profileParts[column ?? '']
      if (part !== undefined) return { href: `${record}/profile/${part.id}`, words: part.words }
      return isMilitary(column) ? recordPlace(row) : { href: record, words: 'Record of the client' }
    }
    case 'Event':
      if (check === 'safely-housed-and-not-exited') return exitPlace(row, record)
      return referral_id === null ? recordPlace(row) : eventPlace(row, referral_id)
    case 'Enrollment':
    case 'HealthAndDV': {
      if (check === 'bed-night-on-exit-day') return { href: `#/exits/${EnrollmentID}`, words: 'Exit' }
      if (column === 'ExitDate') return exitPlace(row, record)
      const section = sections[column ?? '']
      if (section !== undefined && hasIntake && EnrollmentID !== null)
        return { href: `#/enrollments/${EnrollmentID}/${section.id}`, words: section.words }
      return stayPlace(row, record)
    }
    case 'Exit':
      return { href: `#/exits/${EnrollmentID}`, words: 'Exit' }
    default:
      return recordPlace(row)
  }
}

/** The page of a record that no journey makes. */
function recordPlace({ check, table, key, column, PersonalID }: Row): Place {
  const asked = askedFirst[column === 'ResultDate' ? check : (column ?? '')] ?? column
  const form = recordFormFor(table, asked)
  if (form === undefined) return { href: `#/clients/${PersonalID}`, words: 'Record of the client' }
  const isAsked = form.fields.some((field) => field.column === asked)
  return { href: `#/records/${form.id}/${key}${isAsked ? `?field=${asked}` : ''}`, words: form.title }
}

/** What is answered first: a result before its date, and how long a stay was, from which follows whether it was short. */
const askedFirst: Readonly<Record<string, string>> = {
  'referral-without-result': 'ReferralResult',
  LOSUnderThreshold: 'LengthOfStay',
}

function isMilitary(column: string | null): boolean {
  return recordFormFor('Client', column)?.fields.some((field) => field.column === column) === true
}

/** The record of a project that is changed, or the one that is missing and is added. */
function projectPlace({ check, table, key, column, ProjectID }: Row): Place {
  if (ProjectID === null) return { href: '#/settings/agency', words: 'Agency, in Settings' }
  const page = `#/settings/agency/${ProjectID}`
  const missing = missingParts[check]
  if (missing !== undefined) return { href: `${page}/${missing.form}/add`, words: missing.words }
  const form = projectFormFor(table)
  const field = form?.fields.find((each) => each.column === column)
  if (form === undefined || (field === undefined && !isList(form)))
    return { href: page, words: 'The project, in Settings' }
  const focus = field === undefined ? '' : `?field=${field.column}`
  return { href: `${page}/${form.id}/${key}${focus}`, words: `${form.title}, in Settings` }
}

/** Checks that find no record of a kind: it is added. */
const missingParts: Readonly<Record<string, { readonly form: string; readonly words: string }>> = {
  'project-without-coc': { form: 'place', words: 'Add a Continuum of Care' },
  'hmis-participation-missing': { form: 'hmis', words: 'Add a record of taking part' },
  'ce-participation-missing': { form: 'coordinated-entry', words: 'Add a record of Coordinated Entry' },
  'inventory-missing': { form: 'beds', words: 'Add beds and units' },
  'coc-without-inventory': { form: 'beds', words: 'Add beds and units' },
}

/** Dates of a stay that came with a referral follow that; what an intake asked stands with it. */
function stayPlace(row: Row, record: string): Place {
  const { EnrollmentID, referral_id, hasIntake, column } = row
  if (referral_id !== null && (column === 'MoveInDate' || (!hasIntake && column === 'EntryDate')))
    return { href: `#/referrals/${referral_id}/amend`, words: 'Amend the referral' }
  const isApart = ['va-program', 'move-in'].includes(recordFormFor('Enrollment', column)?.id ?? '')
  if (isApart || (!hasIntake && column !== 'HouseholdID')) return recordPlace(row)
  return EnrollmentID !== null && hasIntake
    ? { href: `#/enrollments/${EnrollmentID}`, words: 'Enrollment' }
    : { href: `${record}/enrollments`, words: 'Enrollments of the client' }
}

function eventPlace({ check }: Row, referral_id: string): Place {
  return check === 'referral-without-result'
    ? { href: `#/referrals/${referral_id}`, words: 'Result of the referral' }
    : { href: `#/referrals/${referral_id}/amend`, words: 'Amend the referral' }
}

/** Coordinated Entry's own enrollment is no stay that a household leaves. */
function exitPlace({ check, HouseholdID }: Row, record: string): Place {
  return HouseholdID === null || check === 'long-since-living-situation'
    ? { href: `${record}/enrollments`, words: 'Enrollments of the client' }
    : { href: `#/stays/${HouseholdID}/end`, words: 'End of the stay' }
}

const name = { id: 'name', words: 'Name' }
const birth = { id: 'dateOfBirth', words: 'Date of birth' }
const race = { id: 'raceAndEthnicity', words: 'Race and ethnicity' }

const profileParts: Readonly<Record<string, { readonly id: string; readonly words: string }>> = {
  FirstName: name,
  MiddleName: name,
  LastName: name,
  NameSuffix: name,
  NameDataQuality: name,
  DOB: birth,
  DOBDataQuality: birth,
  AmIndAKNative: race,
  Asian: race,
  BlackAfAmerican: race,
  HispanicLatinao: race,
  MidEastNAfrican: race,
  NativeHIPacific: race,
  White: race,
  RaceNone: race,
  AdditionalRaceEthnicity: race,
  Sex: { id: 'sex', words: 'Sex' },
  VeteranStatus: { id: 'veteran', words: 'Veteran status' },
}

const start = { id: 'start', words: 'Project start' }
const relationship = { id: 'relationship', words: 'Relationship' }
const before = { id: 'livingSituation', words: 'Living situation before' }
const violence = { id: 'domesticViolence', words: 'Domestic violence' }

const sections: Readonly<Record<string, { readonly id: string; readonly words: string }>> = {
  EntryDate: start,
  EnrollmentCoC: start,
  RelationshipToHoH: relationship,
  DisablingCondition: { id: 'disablingCondition', words: 'Disabling condition' },
  LivingSituation: before,
  RentalSubsidyType: before,
  LengthOfStay: before,
  LOSUnderThreshold: before,
  PreviousStreetESSH: before,
  DateToStreetESSH: before,
  TimesHomelessPastThreeYears: before,
  MonthsHomelessPastThreeYears: before,
  DomesticViolenceSurvivor: violence,
  WhenOccurred: violence,
  CurrentlyFleeing: violence,
}
