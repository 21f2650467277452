import { describe, expect, test } from 'vitest'
import { knownAnswers, type AskedColumns } from './known-answers.ts'

const unanswered: AskedColumns = {
  FirstName: null,
  MiddleName: null,
  LastName: null,
  NameSuffix: null,
  NameDataQuality: null,
  SSN: null,
  SSNDataQuality: null,
  DOB: null,
  DOBDataQuality: null,
  AmIndAKNative: 0,
  Asian: 0,
  BlackAfAmerican: 0,
  HispanicLatinao: 0,
  MidEastNAfrican: 0,
  NativeHIPacific: 0,
  White: 0,
  RaceNone: null,
  AdditionalRaceEthnicity: null,
  Sex: null,
  VeteranStatus: null,
}

function answersOf(columns: Partial<AskedColumns>, hadIntake = true) {
  return knownAnswers({ client: { ...unanswered, ...columns }, alias: 'Heron', hadIntake })
}

describe('knownAnswers', () => {
  test('an alias that stands in for the name is a name only once somebody gave it at an intake', () => {
    const alias = { FirstName: 'Heron', NameDataQuality: 2 }
    expect(answersOf(alias, false)).not.toHaveProperty('FirstName')
    expect(answersOf(alias, true)).toMatchObject({ codeName: true, FirstName: 'Heron', NameDataQuality: 2 })
    expect(answersOf({ FirstName: 'Ada', NameDataQuality: 1 }, false)).toMatchObject({ FirstName: 'Ada' })
  })

  test('a partial name of more than one part is no code name', () => {
    expect(answersOf({ FirstName: 'Ada', LastName: 'O', NameDataQuality: 2 })).toMatchObject({
      codeName: false,
      FirstName: 'Ada',
      LastName: 'O',
    })
  })

  test('data not collected is asked again, in every list; a refusal is not', () => {
    const notCollected = answersOf({
      NameDataQuality: 99,
      DOBDataQuality: 99,
      SSNDataQuality: 99,
      RaceNone: 99,
      Sex: 99,
      VeteranStatus: 99,
    })
    expect(Object.values(notCollected).filter((answer) => answer)).toEqual([])
    const refused = answersOf({
      NameDataQuality: 9,
      DOBDataQuality: 8,
      SSNDataQuality: 9,
      RaceNone: 9,
      Sex: 8,
      VeteranStatus: 9,
    })
    expect(refused).toMatchObject({
      NameDataQuality: 9,
      codeName: false,
      FirstName: '',
      DOBDataQuality: 8,
      DOB: '',
      SSNDataQuality: 9,
      RaceNone: 9,
      Sex: 8,
      VeteranStatus: 9,
    })
  })

  test('a code that the list does not know is asked again', () => {
    expect(answersOf({ Sex: 5, VeteranStatus: 3 })).toMatchObject({ Sex: null, VeteranStatus: null })
  })
})
