import { describe, expect, test } from 'vitest'
import type { IntakeMember } from '#shared/domain/intake/answers.ts'
import { sampleAdult, sampleChild, sampleId, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import type { SectionAnswers } from './section-answers.ts'
import { pathInSection, readSection, writeSection } from './section-lens.ts'

const id = sampleId(1)

function after(path: keyof SectionAnswers, value: unknown, changes: Partial<IntakeMember> = {}) {
  const whole = sampleIntake([sampleAdult(1, changes), sampleChild(2)])
  const written = writeSection(whole, id, path, value)
  expect(written.members[1]).toEqual(whole.members[1])
  return written.members[0]
}

describe('a section of one person', () => {
  test('reads the name and the races as they are asked', () => {
    const whole = sampleIntake([
      sampleAdult(1, { Asian: true }),
      sampleChild(2),
      sampleChild(3, { codeName: false, NameDataQuality: null, RaceNone: null }),
    ])
    expect(readSection(whole, id)).toMatchObject({ nameKind: 1, races: ['Asian', 'BlackAfAmerican'], Sex: 0 })
    expect(readSection(whole, sampleId(2))).toMatchObject({ nameKind: 'code', races: [9] })
    expect(readSection(whole, sampleId(3))).toMatchObject({ nameKind: null, races: [] })
    expect(readSection(whole, sampleId(9))).toEqual({})
  })

  test('a full name may become a partial one with what was typed; every other change of kind starts afresh', () => {
    const kept = { FirstName: 'Ada', LastName: 'Okafor' }
    const gone = { FirstName: '', LastName: '' }
    expect(after('nameKind', 2)).toMatchObject({ ...kept, NameDataQuality: 2, codeName: false })
    expect(after('nameKind', 1)).toMatchObject({ ...kept, NameDataQuality: 1 })
    expect(after('nameKind', 'code')).toMatchObject({ ...gone, NameDataQuality: 2, codeName: true })
    expect(after('nameKind', 9)).toMatchObject({ ...gone, NameDataQuality: 9, codeName: false })
    const coded = { codeName: true, FirstName: 'Moss', NameDataQuality: 2 } as const
    expect(after('nameKind', 2, coded)).toMatchObject({ FirstName: '', codeName: false })
    expect(after('nameKind', 'code', coded)).toMatchObject({ FirstName: 'Moss', codeName: true })
  })

  test('what is declined does not stay behind', () => {
    expect(after('DOBDataQuality', 9)).toMatchObject({ DOBDataQuality: 9, DOB: '' })
    expect(after('DOBDataQuality', 2)).toMatchObject({ DOBDataQuality: 2, DOB: '13 May 1989' })
    const number = { SSN: '123-45-6780', SSNDataQuality: 1 } as const
    expect(after('SSNDataQuality', 8, number)).toMatchObject({ SSNDataQuality: 8, SSN: '' })
    const detail = { AdditionalRaceEthnicity: 'Igbo' }
    expect(after('races', [99], detail)).toMatchObject({
      BlackAfAmerican: false,
      RaceNone: 99,
      AdditionalRaceEthnicity: '',
    })
    expect(after('races', ['White', 'Asian'], detail)).toMatchObject({
      White: true,
      Asian: true,
      BlackAfAmerican: false,
      RaceNone: null,
      AdditionalRaceEthnicity: 'Igbo',
    })
    expect(after('races', null)).toMatchObject({ BlackAfAmerican: false, RaceNone: null })
  })

  test('an emptied box is an empty text, an unanswered list is null', () => {
    expect(after('DOB', null)).toMatchObject({ DOB: '' })
    expect(after('Sex', null)).toMatchObject({ Sex: null })
  })

  test('an answer its list does not have, or a text without end, changes nothing', () => {
    const whole = sampleIntake()
    expect(writeSection(whole, id, 'Sex', 4)).toEqual(whole)
    expect(writeSection(whole, id, 'FirstName', 'a'.repeat(501))).toEqual(whole)
  })
})

describe('a section of the household', () => {
  test('reads and writes the notice, the start and the people', () => {
    const whole = sampleIntake()
    expect(readSection(whole, null)).toMatchObject({ noticeRead: true, EntryDate: '13 March 2026' })
    expect(writeSection(whole, null, 'noticeRead', false).beforeYouAsk.noticeRead).toBe(false)
    expect(writeSection(whole, null, 'interpreterLanguage', null).beforeYouAsk.interpreterLanguage).toBe('')
    expect(writeSection(whole, null, 'EntryDate', null).start.EntryDate).toBe('')
    expect(writeSection(whole, null, 'EnrollmentCoC', 'MN-501').start.EnrollmentCoC).toBe('MN-501')
    expect(writeSection(whole, null, 'members', [sampleAdult(1)]).members).toHaveLength(1)
    expect(writeSection(whole, null, 'members', [sampleAdult(1), sampleAdult(1)])).toEqual(whole)
  })
})

describe('pathInSection', () => {
  test.each([
    [`members.${id}.DOB`, id, 'DOB'],
    [`members.${id}.NameDataQuality`, id, 'nameKind'],
    [`members.${id}.AmIndAKNative`, id, 'races'],
    [`members.${id}.RaceNone`, id, 'races'],
    ['start.EntryDate', null, 'EntryDate'],
    ['beforeYouAsk.noticeRead', null, 'noticeRead'],
    [`members.${id}.EntryDate`, null, `members.${id}.EntryDate`],
    ['members', null, 'members'],
  ])('%s', (path, memberId, field) => {
    expect(pathInSection(path, memberId)).toBe(field)
  })
})
