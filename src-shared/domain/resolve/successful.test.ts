import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { hasErrors } from '#shared/domain/issue.ts'
import { referralStates } from '#shared/domain/referral/state.ts'
import { checkSuccessful, withSuggestedDate, type SuccessfulContext } from './check-successful.ts'
import {
  parseSuccessful,
  successfulAnswersSchema,
  successfulResultSchema,
  type SuccessfulAnswers,
} from './successful.ts'

const enrollment = {
  EnrollmentID: 'e1',
  ProjectID: 'rrh',
  ProjectName: 'Harbor Rapid Rehousing',
  EntryDate: '2026-03-09',
}
const context: SuccessfulContext = {
  today: '2026-03-10',
  referral: { state: 'enrolled', EventDate: '2026-03-03', ProjectID: 'rrh' },
  enrollments: [enrollment],
}
const good: SuccessfulAnswers = { EnrollmentID: 'e1', ResultDate: '2026-03-09' }
const issues = (answers: SuccessfulAnswers, more: Partial<SuccessfulContext> = {}) =>
  checkSuccessful({ ...good, ...answers }, { ...context, ...more }).map(
    (i) => `${i.severity} ${i.path}: ${i.message}`,
  )

const startedOn = (EntryDate: string) =>
  issues({ ResultDate: '2026-03-03' }, { enrollments: [{ ...enrollment, EntryDate }] })

describe('checkSuccessful', () => {
  it('finds nothing in whole answers', () => expect(issues({})).toEqual([]))

  it('refuses until an enrollment exists, and says to do the intake', () => {
    for (const state of ['acknowledged', 'contacting', 'engaged', 'enrolled'] as const) {
      expect(issues({}, { enrollments: [], referral: { ...context.referral, state } })).toEqual([
        'error EnrollmentID: Do the intake first: there is no enrollment to link yet',
      ])
    }
  })
  it('takes an enrollment that was there before, except before the acknowledgement and after the result', () => {
    const passes = referralStates.filter(
      (state) => issues({}, { referral: { ...context.referral, state } }).length === 0,
    )
    expect(passes).toEqual(['acknowledged', 'contacting', 'engaged', 'enrolled'])
  })
  it('wants one of the household’s own enrollments', () => {
    for (const EnrollmentID of [null, 'someone-else']) {
      expect(issues({ EnrollmentID })).toEqual([
        'error EnrollmentID: Choose the enrollment this referral led to',
      ])
    }
  })
  it('asks about another project', () => {
    expect(
      issues({}, { enrollments: [{ ...enrollment, ProjectID: 'th', ProjectName: 'Second Step' }] }),
    ).toEqual([
      'warning EnrollmentID: This enrollment is in Second Step, not in the project the referral named: check it',
    ])
  })
  it('asks about an enrollment from before the referral', () => {
    expect(startedOn('2026-03-03')).toEqual([])
    expect(startedOn('2026-03-02')).toEqual([
      'warning EnrollmentID: This enrollment starts before 3 March 2026, the referral date: check it',
      'warning ResultDate: Result date differs from 2 March 2026, the day they enrolled: check it',
    ])
  })
  it('keeps the result date between the referral and today', () => {
    expect(issues({ ResultDate: '2026-03-02' })).toEqual([
      'error ResultDate: Result date must be the same as or after 3 March 2026, the referral date',
    ])
    expect(issues({ ResultDate: '2026-03-11' })).toEqual([
      'error ResultDate: Result date must be today or earlier',
    ])
    expect(issues({ ResultDate: null })).toEqual(['error ResultDate: Enter the result date'])
    expect(hasErrors(checkSuccessful({ ...good, ResultDate: '2026-03-03' }, context))).toBe(false)
    expect(hasErrors(checkSuccessful({ ...good, ResultDate: '2026-03-10' }, context))).toBe(false)
  })
  it('asks when the result date is not the day they enrolled', () => {
    expect(issues({ ResultDate: '2026-03-10' })).toEqual([
      'warning ResultDate: Result date differs from 9 March 2026, the day they enrolled: check it',
    ])
  })
})

it('suggests the day the chosen household was enrolled, until another is typed', () => {
  const other = { ...enrollment, EnrollmentID: 'e2', EntryDate: '2026-02-01' }
  const both = { enrollments: [enrollment, other] }
  const dateFor = (answers: SuccessfulAnswers) => withSuggestedDate(answers, both).ResultDate
  expect(dateFor({ EnrollmentID: 'e1' })).toBe('2026-03-09')
  expect(dateFor({ EnrollmentID: 'e2' })).toBe('2026-02-01')
  expect(dateFor({ EnrollmentID: 'gone' })).toBeNull()
  expect(dateFor({ EnrollmentID: 'e2', ResultDate: '3 mar' })).toBe('3 mar')
  expect(dateFor({ EnrollmentID: 'e2', ResultDate: null })).toBeNull()
})

it('saves result 1, and no other', () => {
  expect(parseSuccessful({ EnrollmentID: 'e1', ResultDate: '9 mar 2026' })).toEqual({
    ReferralResult: 1,
    ResultDate: '2026-03-09',
    EnrollmentID: 'e1',
  })
  expect(() => parseSuccessful({ ResultDate: '2026-03-09' })).toThrow(ZodError)
  expect(() => parseSuccessful({ EnrollmentID: 'e1', ResultDate: 'soon' })).toThrow(ZodError)
  expect(successfulAnswersSchema.parse({ ...good, ReferralResult: 2 })).toEqual(good)
  expect(successfulResultSchema.safeParse({ ...good, ReferralResult: 2 }).success).toBe(false)
})
