import { expect, it } from 'vitest'
import { mayWrite, readOnlyReason } from './may-write.ts'

const referral = { ProjectID: 'rrh', ProjectName: 'Harbor Rapid Rehousing' }

it('lets the project that received a referral change it', () => {
  expect(mayWrite({ ProjectID: 'rrh' }, referral)).toBe(true)
  expect(readOnlyReason({ ProjectID: 'rrh' }, referral)).toBeNull()
})

it.each([{ ProjectID: 'th' }, null])('shows it to everyone else for reading (%j)', (hat) => {
  expect(mayWrite(hat, referral)).toBe(false)
  expect(readOnlyReason(hat, referral)).toBe(
    'This referral was sent to Harbor Rapid Rehousing: switch to that project in Settings to change it',
  )
})
