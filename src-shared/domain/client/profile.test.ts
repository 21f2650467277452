import { describe, expect, test } from 'vitest'
import { checkProfile, firstStartOf } from './check-profile.ts'
import {
  changedParts,
  profileAnswersSchema,
  profileChanges,
  recordedAnswers,
  type ProfileAnswers,
  type SavedProfile,
} from './profile.ts'

const ada: SavedProfile = {
  alias: 'Blue Heron',
  FirstName: 'Ada',
  MiddleName: null,
  LastName: 'Okafor',
  NameSuffix: null,
  NameDataQuality: 1,
  DOB: '1989-05-13',
  DOBDataQuality: 1,
  races: ['BlackAfAmerican'],
  RaceNone: null,
  AdditionalRaceEthnicity: null,
  Sex: 0,
  VeteranStatus: 99,
}
/** As Coordinated Entry sends somebody: an alias and nothing else. */
const unknown: SavedProfile = {
  ...ada,
  FirstName: 'Blue Heron',
  LastName: null,
  NameDataQuality: 2,
  DOB: null,
  DOBDataQuality: 99,
  races: [],
  RaceNone: 99,
  Sex: 99,
}

const reason = 'Told us on the phone'

function issues(
  answers: ProfileAnswers,
  saved = ada,
  more: { firstStart?: string | null; aliasTaken?: boolean } = {},
) {
  const context = { today: '2026-03-20', saved, firstStart: null, aliasTaken: false, ...more }
  return checkProfile({ reason, ...answers }, context).map(
    ({ severity, path, message }) => `${severity} ${path}: ${message}`,
  )
}

describe('what is on record', () => {
  test('as answers changes nothing, whoever it is', () => {
    for (const saved of [ada, unknown]) {
      const answers = profileAnswersSchema.parse(recordedAnswers(saved))
      expect(changedParts(answers, saved)).toEqual([])
      expect(profileChanges(answers, saved)).toEqual({ alias: null, client: {} })
      expect(issues(answers, saved)).toEqual([
        'error : Nothing is different yet: change the answer, or leave it as it is',
      ])
    }
  })

  test('is asked part by part', () => {
    expect(recordedAnswers(ada, ['dateOfBirth'])).toEqual({ DOBDataQuality: 1, DOB: '1989-05-13' })
    expect(recordedAnswers(unknown, ['name', 'raceAndEthnicity'])).toMatchObject({
      nameKind: 'code',
      races: [99],
    })
  })

  test('that HUD does not know is asked anew and never written back by silence', () => {
    const odd = { ...ada, Sex: 42, NameDataQuality: 7 }
    expect(recordedAnswers(odd, ['sex', 'name'])).toMatchObject({ Sex: null, nameKind: null })
    expect(profileChanges({ Sex: 1 }, odd)).toEqual({ alias: null, client: { Sex: 1 } })
  })
})

describe('a change', () => {
  test('writes the columns of its part and no others', () => {
    expect(profileChanges({ DOBDataQuality: 2, DOB: '1 January 1990' }, ada).client).toEqual({
      DOB: '1990-01-01',
      DOBDataQuality: 2,
    })
    expect(profileChanges({ VeteranStatus: 1 }, ada).client).toEqual({ VeteranStatus: 1 })
    expect(
      profileChanges({ races: ['White', 'Asian'], AdditionalRaceEthnicity: ' Hmong ' }, ada).client,
    ).toEqual({
      AmIndAKNative: 0,
      Asian: 1,
      BlackAfAmerican: 0,
      HispanicLatinao: 0,
      MidEastNAfrican: 0,
      NativeHIPacific: 0,
      White: 1,
      RaceNone: null,
      AdditionalRaceEthnicity: 'Hmong',
    })
  })

  test('to an answer withdrawn takes away what was said', () => {
    expect(profileChanges({ ...recordedAnswers(ada, ['name']), nameKind: 9 }, ada).client).toEqual({
      FirstName: null,
      MiddleName: null,
      LastName: null,
      NameSuffix: null,
      NameDataQuality: 9,
    })
    expect(profileChanges({ DOBDataQuality: 9, DOB: '1989-05-13' }, ada).client).toEqual({
      DOB: null,
      DOBDataQuality: 9,
    })
    expect(profileChanges({ races: [9], AdditionalRaceEthnicity: 'Igbo' }, ada).client).toMatchObject({
      BlackAfAmerican: 0,
      RaceNone: 9,
      AdditionalRaceEthnicity: null,
    })
  })

  test('of the alias takes the former one out of the name, where it was the only name', () => {
    expect(profileChanges({ alias: ' Grey Wren ' }, unknown)).toEqual({
      alias: 'Grey Wren',
      client: { FirstName: 'Grey Wren' },
    })
    expect(profileChanges({ alias: 'Grey Wren' }, ada)).toEqual({ alias: 'Grey Wren', client: {} })
    expect(
      profileChanges({ alias: 'Grey Wren', nameKind: 'code', FirstName: 'Moss' }, unknown),
    ).toMatchObject({
      alias: 'Grey Wren',
      client: { FirstName: 'Moss', NameDataQuality: 2 },
    })
  })
})

describe('the rules', () => {
  test('find nothing in a sound change with its reason', () => {
    expect(issues({ alias: 'Quiet Harbor' })).toEqual([])
    expect(issues({ nameKind: 'code', FirstName: 'Moss' })).toEqual([])
    expect(issues({ DOBDataQuality: 8 })).toEqual([])
    expect(issues({ races: ['Asian', 'White'] })).toEqual([])
    expect(issues({ Sex: 9 })).toEqual([])
    expect(issues({ VeteranStatus: 0 })).toEqual([])
  })

  test('want a reason, short and without a person in it', () => {
    expect(issues({ Sex: 1, reason: '  ' })).toEqual(['error reason: Enter why you change this record'])
    expect(issues({ Sex: 1, reason: 'r'.repeat(500) })).toEqual([])
    expect(issues({ Sex: 1, reason: 'r'.repeat(501) })).toEqual([
      'error reason: Reason must be 500 characters or fewer',
    ])
    expect(issues({ Sex: 1, reason: 'Her number is 651 555 0142' })).toEqual([
      'warning reason: The note seems to hold a phone number: take it out if it can identify someone',
    ])
  })

  test('keep an alias given, short, of its own, and silent about the name', () => {
    expect(issues({ alias: '' })).toEqual(['error alias: Enter an alias, or use the one we suggest'])
    expect(issues({ alias: 'a'.repeat(41) })).toEqual(['error alias: Alias must be 40 characters or fewer'])
    expect(issues({ alias: 'Grey Wren' }, ada, { aliasTaken: true })).toEqual([
      'error alias: Another household is called Grey Wren: choose a different alias',
    ])
    const tells = 'The alias holds a part of the name: everyone who sees a list sees the alias'
    expect(issues({ alias: 'harbor ada' })).toEqual([`warning alias: ${tells}`])
    expect(issues({ ...recordedAnswers(ada, ['name']), FirstName: 'Heron' })).toEqual([
      `warning FirstName: ${tells}`,
    ])
  })

  test('are those of the intake, at the fields of the form', () => {
    expect(issues({ nameKind: 1, FirstName: 'Ada', LastName: null })).toEqual([
      'warning LastName: Last name is empty in a full name; enter it, or choose partial',
    ])
    expect(issues({ nameKind: 2 })).toEqual([
      'error FirstName: Enter the name, or choose why it is not given',
    ])
    expect(issues({ nameKind: null })).toEqual([
      'error nameKind: Choose whether the name is full, partial or not given',
    ])
    expect(issues({ DOBDataQuality: 1, DOB: '31 February 1990' })).toEqual([
      'error DOB: Date of birth must be a real date, like 13 March 2026',
    ])
    expect(issues({ DOBDataQuality: 1, DOB: '2026-03-21' })).toEqual([
      'error DOB: Date of birth must be today or earlier',
    ])
    expect(issues({ DOBDataQuality: 1, DOB: '2024-06-02' }, ada, { firstStart: '2024-06-01' })).toEqual([
      'error DOB: Date of birth must be the same as or before 1 June 2024, the project start date',
    ])
    expect(issues({ races: ['White', 9] })).toEqual([
      'error races: Race and ethnicity has both an answer and a reason for none; keep one of the two',
    ])
    expect(issues({ races: null })).toEqual([
      'warning races: Race and ethnicity has no answer yet; "prefers not to answer" is one',
    ])
  })

  test('say what is wrong with a part even where nothing of it changed', () => {
    const half = { ...ada, FirstName: null, LastName: null }
    expect(issues(recordedAnswers(half, ['name']), half)).toEqual([
      'error FirstName: Enter the name, or choose why it is not given',
    ])
  })
})

test('an answer that HUD does not have never gets in', () => {
  for (const answers of [
    { Sex: 42 },
    { nameKind: 'alias' },
    { races: ['Martian'] },
    { races: [1] },
    { VeteranStatus: '1' },
    { DOB: 19_890_513 },
  ])
    expect(profileAnswersSchema.safeParse(answers).success).toBe(false)
})

test('the first stay is the earliest one', () => {
  expect(firstStartOf([])).toBeNull()
  expect(firstStartOf([{ EntryDate: '2026-03-03' }, { EntryDate: '2024-06-01' }])).toBe('2024-06-01')
})
