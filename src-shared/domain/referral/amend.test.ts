import { describe, expect, it } from 'vitest'
import { checkAmendment, lockedAfterSuccess, type Amendment } from './amend.ts'

const today = '2026-03-10'
const amendment: Amendment = { changed: ['DateNotified'], reason: 'Typed the wrong day' }
const issues = (more: Partial<Amendment>, ReferralResult: number | null = null) =>
  checkAmendment({ ...amendment, ...more }, { ReferralResult }, today).map(
    (i) => `${i.severity} ${i.path}: ${i.message}`,
  )

it('locks the result and its date once a referral was successful', () => {
  expect(lockedAfterSuccess(1)).toEqual(['ReferralResult', 'ResultDate'])
  for (const result of [null, 2, 3]) expect(lockedAfterSuccess(result)).toEqual([])
})

describe('checkAmendment', () => {
  it('takes a change with a reason', () => expect(issues({})).toEqual([]))

  it('refuses to change a locked field, each at its place', () => {
    const locked = issues({ changed: ['ReferralResult', 'ResultDate', 'DateNotified'] }, 1)
    expect(locked.map((line) => line.split(':')[0])).toEqual(['error ReferralResult', 'error ResultDate'])
    expect(locked[0]).toContain('use Not housed if the household was not housed')
  })
  it('lets an unsuccessful result be corrected', () => {
    expect(issues({ changed: ['ReferralResult', 'ResultDate'] }, 3)).toEqual([])
  })
  it('needs something that changes, and a reason', () => {
    expect(issues({ changed: [] })).toEqual(['error : Change an answer, or leave the referral as it is'])
    for (const reason of [null, undefined, ' ']) {
      expect(issues({ reason })).toEqual(['error reason: Enter why you change this record'])
    }
  })
  it('keeps the reason short, and asks about what could identify somebody', () => {
    expect(issues({ reason: 'x'.repeat(500) })).toEqual([])
    expect(issues({ reason: 'x'.repeat(501) })).toEqual([
      'error reason: Reason must be 500 characters or fewer',
    ])
    expect(issues({ reason: 'Ana Diaz called' })[0]).toMatch(/^warning reason: /)
  })
})
