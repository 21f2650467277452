import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { checkSafetyCard } from './check-safety-card.ts'
import { parseSafetyCard, unaskedSafetyCard, type SafetyCardAnswers } from './safety-card.ts'

type Point = NonNullable<SafetyCardAnswers['points']>[number]
const issues = (answers: SafetyCardAnswers) =>
  checkSafetyCard(answers).map((i) => `${i.severity} ${i.path}: ${i.message}`)
const point = (more: Point) => issues({ points: [{ kind: 'phone', value: '651 555 0142', ...more }] })

it('takes an empty card for one nobody has asked: nothing is safe, the agency is not named', () => {
  expect(issues({})).toEqual([])
  expect(parseSafetyCard({})).toEqual({ card: unaskedSafetyCard, points: [] })
  expect(unaskedSafetyCard).toMatchObject({
    callSafe: 'unknown',
    voicemailSafe: 'unknown',
    neverMentionAgency: true,
  })
})

it('keeps what was answered', () => {
  const answers: SafetyCardAnswers = {
    callSafe: 'yes',
    textSafe: 'no',
    safeHours: ' weekdays after 5 ',
    neverMentionAgency: false,
    points: [{ id: 'cp1', kind: 'email', label: ' ', value: ' a@example.org ', safe: null }],
  }
  expect(issues(answers)).toEqual([])
  expect(parseSafetyCard(answers)).toEqual({
    card: {
      ...unaskedSafetyCard,
      callSafe: 'yes',
      textSafe: 'no',
      safeHours: 'weekdays after 5',
      neverMentionAgency: false,
    },
    points: [{ id: 'cp1', kind: 'email', label: null, value: 'a@example.org', safe: 'unknown' }],
  })
})

describe('contact points', () => {
  it('have a kind and a value', () => {
    expect(point({ kind: null })).toEqual(['error points.0.kind: Choose what kind of contact this is'])
    expect(point({ value: ' ' })).toEqual([
      'error points.0.value: Enter the phone number, or take this line out',
    ])
    expect(() => parseSafetyCard({ points: [{ kind: 'phone', value: '' }] })).toThrow(ZodError)
    expect(() => parseSafetyCard({ points: [{ value: '651 555 0142' }] })).toThrow(ZodError)
  })
  it.each([
    '651 555 0142',
    '(651) 555-0142',
    '651.555.0142',
    '+1 651 555 0142',
    '16515550142',
    '651-555-0142 x12',
    '651 555 0142 ext. 7',
  ])('take %s for a phone number', (value) => expect(point({ value })).toEqual([]))
  it.each(['555 0142', '651 555 01421', 'mobile', '651 555 O142', '651 555 0142 xx y'])(
    'do not take %s for one',
    (value) => {
      expect(point({ value })).toEqual([
        'error points.0.value: Phone number must have 10 digits, area code first, like 651 555 0142',
      ])
    },
  )
  it('know an e-mail address', () => {
    expect(point({ kind: 'email', value: 'a@example.org' })).toEqual([])
    for (const value of ['a@example', 'example.org', 'a b@example.org', 'a@b@example.org']) {
      expect(point({ kind: 'email', value })).toEqual([
        'error points.0.value: E-mail address must look like name@example.org',
      ])
    }
  })
  it('point at their own line', () => {
    expect(issues({ points: [{ kind: 'other', value: 'ask at the desk' }, { kind: 'other' }] })).toEqual([
      'error points.1.value: Enter the contact, or take this line out',
    ])
  })
})

it('keeps texts to what a card can show', () => {
  expect(issues({ codeWord: 'c'.repeat(60), notes: 'n'.repeat(500), safeHours: 'h'.repeat(200) })).toEqual([])
  expect(
    issues({
      codeWord: 'c'.repeat(61),
      notes: 'n'.repeat(501),
      safeHours: 'h'.repeat(201),
      interpreterLanguage: 'l'.repeat(61),
    }),
  ).toEqual([
    'error safeHours: Safe hours must be 200 characters or fewer',
    'error codeWord: Code word must be 60 characters or fewer',
    'error interpreterLanguage: Interpreter language must be 60 characters or fewer',
    'error notes: Safety notes must be 500 characters or fewer',
  ])
  expect(point({ label: 'l'.repeat(61) })).toEqual([
    'error points.0.label: Label must be 60 characters or fewer',
  ])
  expect(point({ kind: 'other', value: 'v'.repeat(201) })).toEqual([
    'error points.0.value: Contact must be 200 characters or fewer',
  ])
})
