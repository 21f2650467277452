import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { referralStates } from '#shared/domain/referral/state.ts'
import { checkUnsuccessful, type UnsuccessfulContext } from './check-unsuccessful.ts'
import { parseUnsuccessful, referralResultOf, type UnsuccessfulAnswers } from './unsuccessful.ts'

const context: UnsuccessfulContext = {
  today: '2026-03-10',
  referral: { state: 'contacting', EventDate: '2026-03-03' },
  hasEnrollment: false,
  reasons: hudPack.reasons,
}
const good: UnsuccessfulAnswers = {
  whoEnded: 'client',
  IfNotHousedReason: 'declined_home',
  ResultDate: '2026-03-10',
  backToList: 'yes',
}
const issues = (answers: UnsuccessfulAnswers, more: Partial<UnsuccessfulContext> = {}) =>
  checkUnsuccessful({ ...good, ...answers }, { ...context, ...more }).map(
    (i) => `${i.severity} ${i.path}: ${i.message}`,
  )

describe('checkUnsuccessful', () => {
  it('finds nothing in whole answers', () => expect(issues({})).toEqual([]))

  it('asks for everything that a save needs', () => {
    expect(checkUnsuccessful({}, context).map(({ path }) => path)).toEqual([
      'whoEnded',
      'IfNotHousedReason',
      'ResultDate',
      'backToList',
    ])
  })
  it('stops at an enrolled household, and points at Not housed', () => {
    expect(issues({}, { hasEnrollment: true })).toEqual([
      'error : This household is enrolled: record the referral as successful, then use Not housed',
    ])
    expect(
      issues({}, { hasEnrollment: true, referral: { ...context.referral, state: 'successful' } }),
    ).toEqual(['error : This household is enrolled: use Not housed instead'])
  })
  it('is possible from every state before the enrollment, and from none after', () => {
    const passes = referralStates.filter(
      (state) => issues({}, { referral: { ...context.referral, state } }).length === 0,
    )
    expect(passes).toEqual(['received', 'acknowledged', 'contacting', 'engaged'])
    const ended = issues({}, { hasEnrollment: true, referral: { ...context.referral, state: 'housed' } })
    expect(ended).toEqual(['error : This referral has ended: use Amend to correct it'])
  })
  it('asks which side a household that was lost counts on', () => {
    const lost = { whoEnded: 'lost_contact', IfNotHousedReason: 'lost_contact' } as const
    expect(issues(lost)).toEqual([
      'error countedOn: Choose the side your CoC counts this on: HUD counts a household that stopped answering on the project',
    ])
    expect(issues({ ...lost, countedOn: 'provider' })).toEqual([])
    expect(issues({ ...lost, countedOn: 'client' })).toEqual([
      'warning IfNotHousedReason: This reason is most often counted on the project: check who ended the referral',
    ])
  })
  it('asks when the reason falls on the other side', () => {
    expect(issues({ whoEnded: 'provider' })).toEqual([
      'warning IfNotHousedReason: This reason is most often counted on the household: check who ended the referral',
    ])
    expect(issues({ whoEnded: 'provider', IfNotHousedReason: 'different_kind' })).toEqual([])
    expect(issues({ whoEnded: 'provider', IfNotHousedReason: 'funder_rules' })).toEqual([])
  })
  it('keeps the result date between the referral and today', () => {
    expect(issues({ ResultDate: '2026-03-03' })).toEqual([])
    expect(issues({ ResultDate: '2026-03-02' })).toEqual([
      'error ResultDate: Result date must be the same as or after 3 March 2026, the referral date',
    ])
    expect(issues({ ResultDate: '2026-03-11' })).toEqual([
      'error ResultDate: Result date must be today or earlier',
    ])
  })
  it('wants a note where the reason says too little', () => {
    expect(issues({ IfNotHousedReason: 'other' })).toEqual(['error note: Add a note that tells the reason'])
    expect(issues({ IfNotHousedReason: 'other', note: 'Pets are not allowed' })).toEqual([])
  })
  it('asks about what a note should not hold', () => {
    expect(issues({ note: '1423 Elm Street' })[0]).toMatch(/^warning note: .*a street address/)
    expect(issues({ note: 'x'.repeat(501) })[0]).toMatch(/^error note: /)
  })
  it('takes a household off the list only on a second yes', () => {
    const off = { backToList: 'no_asked_to_be_removed' } as const
    for (const removalConfirmed of [null, false]) {
      expect(issues({ ...off, removalConfirmed })).toEqual([
        'error removalConfirmed: Confirm that the household asked to be taken off the list, or keep their place',
      ])
    }
    expect(issues({ ...off, removalConfirmed: true })).toEqual([])
    expect(issues({ backToList: 'no_housed_elsewhere' })).toEqual([])
  })
})

it('counts 2 for the client and 3 for the provider', () => {
  expect(referralResultOf({ whoEnded: 'client' })).toBe(2)
  expect(referralResultOf({ whoEnded: 'provider' })).toBe(3)
  expect(referralResultOf({ whoEnded: 'provider', countedOn: 'client' })).toBe(3)
  expect(referralResultOf({ whoEnded: 'lost_contact', countedOn: 'client' })).toBe(2)
  expect(referralResultOf({ whoEnded: 'lost_contact', countedOn: 'provider' })).toBe(3)
  expect(referralResultOf({ whoEnded: 'lost_contact' })).toBeNull()
  expect(referralResultOf({})).toBeNull()
})

it('saves what was answered, and nothing half answered', () => {
  expect(
    parseUnsuccessful({ ...good, whoEnded: 'lost_contact', countedOn: 'provider', note: ' three tries ' }),
  ).toEqual({
    ReferralResult: 3,
    ResultDate: '2026-03-10',
    lostContact: true,
    IfNotHousedReason: 'declined_home',
    backToList: 'yes',
    note: 'three tries',
  })
  for (const missing of ['whoEnded', 'IfNotHousedReason', 'ResultDate', 'backToList'] as const) {
    expect(() => parseUnsuccessful({ ...good, [missing]: null })).toThrow(ZodError)
  }
})
