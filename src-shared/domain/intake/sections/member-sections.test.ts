import { describe, expect, it } from 'vitest'
import { emptyMember, type IntakeMember } from '../answers.ts'
import { checkIntakeSection } from '../check.ts'
import type { MemberSectionId } from '../section-list.ts'
import { sampleAdult, sampleContext, sampleId, sampleIntake } from '../sample-intake.ts'

const person = `members.${sampleId(1)}`
const withSSN = { ...sampleContext, settings: { collectSSN: true } }

function check(id: MemberSectionId, changes: Partial<IntakeMember>) {
  return checkIntakeSection(id, sampleId(1), sampleIntake([sampleAdult(1, changes)]), withSSN)
}

/** What a section says when only these fields were answered. */
function checkOnly(id: MemberSectionId, answers: Partial<IntakeMember>) {
  const member = { ...emptyMember(sampleId(1)), alias: 'Heron', ...answers }
  return checkIntakeSection(id, sampleId(1), sampleIntake([member]), withSSN)
}

/** The date of birth of somebody whose stay starts today, 20 March 2026. */
function checkBirthUpToToday(DOB: string) {
  const answers = sampleIntake([sampleAdult(1, { DOB })])
  const startsToday = { ...answers, start: { ...answers.start, EntryDate: sampleContext.today } }
  return checkIntakeSection('dateOfBirth', sampleId(1), startsToday, sampleContext)
}

describe('name', () => {
  const blank = { FirstName: '', MiddleName: '', LastName: '', NameSuffix: '', NameDataQuality: null }

  it('takes a full name', () => {
    expect(check('name', { MiddleName: 'N.', NameSuffix: 'Jr' })).toEqual([])
  })

  it('takes a code name without asking for its quality', () => {
    expect(check('name', { ...blank, codeName: true, FirstName: 'Robin' })).toEqual([])
    expect(check('name', { ...blank, codeName: true })).toMatchObject([
      { path: `${person}.FirstName`, severity: 'error' },
    ])
    expect(check('name', { ...blank, codeName: true, FirstName: 'x'.repeat(51) })).toMatchObject([
      { path: `${person}.FirstName`, message: 'Code name must be 50 characters or fewer' },
    ])
  })

  it('forgets what was typed in fields that a code name hides', () => {
    expect(check('name', { codeName: true, LastName: 'x'.repeat(51), NameDataQuality: 9 })).toEqual([])
  })

  it('needs a quality', () => {
    const path = `${person}.NameDataQuality`
    expect(check('name', { NameDataQuality: null })).toMatchObject([{ path, severity: 'error' }])
    expect(check('name', blank)).toMatchObject([{ path, severity: 'error' }])
  })

  it.each([8, 9, 99] as const)('takes %s without a name, and stops with one', (NameDataQuality) => {
    expect(check('name', { ...blank, NameDataQuality })).toEqual([])
    expect(check('name', { ...blank, NameDataQuality, LastName: 'Okafor' })).toMatchObject([
      { path: `${person}.FirstName`, severity: 'error' },
    ])
  })

  it.each([1, 2] as const)('needs a name with quality %s', (NameDataQuality) => {
    expect(check('name', { ...blank, NameDataQuality })).toMatchObject([
      { path: `${person}.FirstName`, severity: 'error' },
    ])
  })

  it('takes any part of a name as partial', () => {
    expect(check('name', { ...blank, NameDataQuality: 2, LastName: 'Okafor' })).toEqual([])
  })

  it('asks about a full name with one part, and stops without either', () => {
    expect(check('name', { FirstName: '' })).toMatchObject([
      { path: `${person}.FirstName`, severity: 'warning' },
    ])
    expect(check('name', { LastName: '' })).toMatchObject([
      { path: `${person}.LastName`, severity: 'warning' },
    ])
    expect(check('name', { FirstName: '', LastName: '', MiddleName: 'N' })).toMatchObject([
      { path: `${person}.FirstName`, severity: 'error' },
    ])
  })

  it('keeps every part within what the CSV can carry', () => {
    expect(check('name', { LastName: 'x'.repeat(50) })).toEqual([])
    expect(check('name', { LastName: 'x'.repeat(51) })).toMatchObject([
      { path: `${person}.LastName`, severity: 'error', message: 'Last name must be 50 characters or fewer' },
    ])
    expect(check('name', { MiddleName: 'N [unsure]' })).toMatchObject([
      { path: `${person}.MiddleName`, severity: 'error' },
    ])
  })

  it('asks when the alias gives the name away', () => {
    expect(check('name', { alias: 'Ada the heron' })).toEqual([
      {
        path: `${person}.FirstName`,
        severity: 'warning',
        message: 'First name is part of the alias, which shows on lists; change the alias in Household',
      },
    ])
    expect(check('name', { alias: 'Adamant' })).toEqual([])
    expect(check('name', { alias: 'Heron N', MiddleName: 'N' })).toEqual([])
  })
})

describe('Social Security number', () => {
  const path = `${person}.SSN`

  it('takes a number, with or without dashes', () => {
    expect(check('ssn', { SSN: '219-09-9998', SSNDataQuality: 1 })).toEqual([])
    expect(check('ssn', { SSN: '219 09 9998', SSNDataQuality: 2 })).toEqual([])
  })

  it('takes the last four', () => {
    expect(check('ssn', { SSN: 'XXX-XX-6789', SSNDataQuality: 2 })).toEqual([])
    expect(check('ssn', { SSN: 'xxxxx6789', SSNDataQuality: 1 })).toMatchObject([{ path, severity: 'error' }])
  })

  it.each(['6789', '2190999981', '21909999a', 'xxxxxxxxx'])('stops for %s', (SSN) => {
    expect(check('ssn', { SSN, SSNDataQuality: 2 })).toEqual([
      {
        path,
        severity: 'error',
        message: 'Social Security number must be 9 digits, with x for each one not known, like xxxxx6789',
      },
    ])
  })

  it.each([
    '000099998',
    '666099998',
    '900099998',
    '219009998',
    '219090000',
    '222222222',
    '123456789',
    '078051120',
  ])('asks about %s, which is never issued', (SSN) => {
    expect(check('ssn', { SSN, SSNDataQuality: 1 })).toMatchObject([{ path, severity: 'warning' }])
  })

  it('needs a quality with a number, and a number with quality 1 or 2', () => {
    expect(check('ssn', { SSN: '219099998' })).toMatchObject([
      { path: `${person}.SSNDataQuality`, severity: 'error' },
    ])
    expect(check('ssn', { SSNDataQuality: 1 })).toMatchObject([{ path, severity: 'error' }])
    expect(check('ssn', { SSNDataQuality: 2 })).toMatchObject([{ path, severity: 'error' }])
  })

  it.each([8, 9, 99] as const)('takes %s without a number, and stops with one', (SSNDataQuality) => {
    expect(check('ssn', { SSNDataQuality })).toEqual([])
    expect(check('ssn', { SSNDataQuality, SSN: '219099998' })).toMatchObject([{ path, severity: 'error' }])
  })

  it('may stay away', () => {
    expect(check('ssn', {})).toMatchObject([{ path, severity: 'warning' }])
  })

  it('is not looked at where it is not collected', () => {
    const answers = sampleIntake([sampleAdult(1, { SSN: 'nonsense', SSNDataQuality: 1 })])
    expect(checkIntakeSection('ssn', sampleId(1), answers, sampleContext)).toEqual([])
  })
})

describe('date of birth', () => {
  const path = `${person}.DOB`

  it('is a real date, today or earlier', () => {
    expect(checkBirthUpToToday('20 March 2026')).toEqual([])
    expect(checkBirthUpToToday('21 March 2026')).toEqual([
      { path, severity: 'error', message: 'Date of birth must be today or earlier' },
    ])
    expect(checkBirthUpToToday('29 February 2001')).toMatchObject([{ path, severity: 'error' }])
    expect(checkBirthUpToToday('in spring')).toMatchObject([{ path, severity: 'error' }])
  })

  it('is at most 120 years ago', () => {
    expect(check('dateOfBirth', { DOB: '1906-03-20' })).toEqual([])
    expect(check('dateOfBirth', { DOB: '1906-03-19' })).toMatchObject([{ path, severity: 'error' }])
  })

  it('is not after the project start', () => {
    expect(check('dateOfBirth', { DOB: '2026-03-13' })).toEqual([])
    expect(check('dateOfBirth', { DOB: '2026-03-14' })).toEqual([
      {
        path,
        severity: 'error',
        message: 'Date of birth must be the same as or before 13 March 2026, the project start date',
      },
    ])
  })

  it('needs a quality with a date, and a date with quality 1 or 2', () => {
    expect(check('dateOfBirth', { DOBDataQuality: null })).toMatchObject([
      { path: `${person}.DOBDataQuality`, severity: 'error' },
    ])
    expect(check('dateOfBirth', { DOBDataQuality: 2 })).toEqual([])
    expect(check('dateOfBirth', { DOB: '', DOBDataQuality: 1 })).toMatchObject([{ path, severity: 'error' }])
    expect(check('dateOfBirth', { DOB: '', DOBDataQuality: 2 })).toMatchObject([{ path, severity: 'error' }])
  })

  it.each([8, 9, 99] as const)('takes %s without a date, and stops with one', (DOBDataQuality) => {
    expect(check('dateOfBirth', { DOB: '', DOBDataQuality })).toEqual([])
    expect(check('dateOfBirth', { DOBDataQuality })).toMatchObject([{ path, severity: 'error' }])
  })

  it('may stay away', () => {
    expect(checkOnly('dateOfBirth', {})).toMatchObject([{ path, severity: 'warning' }])
  })
})

describe('race and ethnicity', () => {
  it('takes several', () => {
    expect(check('raceAndEthnicity', { Asian: true, White: true, AdditionalRaceEthnicity: 'Hmong' })).toEqual(
      [],
    )
  })

  it.each([8, 9, 99] as const)('takes %s alone, and stops beside a race', (RaceNone) => {
    expect(checkOnly('raceAndEthnicity', { RaceNone })).toEqual([])
    expect(checkOnly('raceAndEthnicity', { RaceNone, White: true })).toMatchObject([
      { path: `${person}.RaceNone`, severity: 'error' },
    ])
  })

  it('keeps the detail to a chosen race, and to 100 characters', () => {
    const path = `${person}.AdditionalRaceEthnicity`
    expect(check('raceAndEthnicity', { AdditionalRaceEthnicity: 'x'.repeat(100) })).toEqual([])
    expect(check('raceAndEthnicity', { AdditionalRaceEthnicity: 'x'.repeat(101) })).toMatchObject([
      { path, severity: 'error' },
    ])
    expect(checkOnly('raceAndEthnicity', { RaceNone: 9, AdditionalRaceEthnicity: 'Hmong' })).toMatchObject([
      { path, severity: 'error' },
    ])
  })

  it('may stay away', () => {
    expect(checkOnly('raceAndEthnicity', {})).toMatchObject([
      { path: `${person}.AmIndAKNative`, severity: 'warning' },
    ])
  })
})

describe.each([
  ['sex', 'Sex'],
  ['veteran', 'VeteranStatus'],
  ['disablingCondition', 'DisablingCondition'],
] as const)('%s', (id, field) => {
  it.each([0, 1, 8, 9, 99] as const)('takes %s', (answer) => {
    expect(checkOnly(id, { [field]: answer })).toEqual([])
  })

  it('may stay away', () => {
    expect(checkOnly(id, {})).toMatchObject([{ path: `${person}.${field}`, severity: 'warning' }])
  })
})

describe('domestic violence', () => {
  it.each([0, 8, 9, 99] as const)('stops asking after %s', (DomesticViolenceSurvivor) => {
    expect(checkOnly('domesticViolence', { DomesticViolenceSurvivor })).toEqual([])
  })

  it('asks when and whether they are fleeing after a yes', () => {
    expect(checkOnly('domesticViolence', { DomesticViolenceSurvivor: 1 })).toMatchObject([
      { path: `${person}.WhenOccurred`, severity: 'warning' },
      { path: `${person}.CurrentlyFleeing`, severity: 'warning' },
    ])
    expect(
      checkOnly('domesticViolence', { DomesticViolenceSurvivor: 1, WhenOccurred: 9, CurrentlyFleeing: 8 }),
    ).toEqual([])
  })

  it('may stay away', () => {
    expect(checkOnly('domesticViolence', {})).toMatchObject([
      { path: `${person}.DomesticViolenceSurvivor`, severity: 'warning' },
    ])
  })
})
