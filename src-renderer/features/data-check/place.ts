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
  const { table, column, PersonalID, EnrollmentID, referral_id, hasIntake } = row
  if (PersonalID === null) return projectPlace(row)
  const record = `#/clients/${PersonalID}`
  switch (table) {
    case 'Client': {
      const part = profileParts[column ?? '']
      return part === undefined
        ? { href: record, words: 'Record of the client' }
        : { href: `${record}/profile/${part.id}`, words: part.words }
    }
    case 'Event':
      return referral_id === null
        ? { href: `${record}/events`, words: 'Events of the client' }
        : eventPlace(row, referral_id)
    case 'Enrollment':
    case 'HealthAndDV': {
      if (column === 'ExitDate') return exitPlace(row, record)
      const section = sections[column ?? '']
      if (section !== undefined && hasIntake && EnrollmentID !== null)
        return { href: `#/enrollments/${EnrollmentID}/${section.id}`, words: section.words }
      return stayPlace(row, record)
    }
    case 'Exit':
      return { href: `#/exits/${EnrollmentID}`, words: 'Exit' }
    case 'Assessment':
      return { href: `${record}/events`, words: 'Events of the client' }
    default:
      return { href: `${record}/enrollments`, words: 'Enrollments of the client' }
  }
}

/** Where a project is described; how it takes part stands with the agency. */
function projectPlace({ table, ProjectID }: Row): Place {
  return ProjectID !== null && ['Project', 'ProjectCoC', 'Inventory'].includes(table)
    ? { href: `#/settings/agency/${ProjectID}`, words: 'The project, in Settings' }
    : { href: '#/settings/agency', words: 'Agency, in Settings' }
}

/** A stay without an intake came with a referral, and is corrected there. */
function stayPlace({ EnrollmentID, referral_id, hasIntake, column }: Row, record: string): Place {
  if (referral_id !== null && (!hasIntake || column === 'MoveInDate'))
    return { href: `#/referrals/${referral_id}/amend`, words: 'Amend the referral' }
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
