import { expect, it } from 'vitest'
import { statusOf } from './status-of.ts'
import type { PackStatus } from './pack.ts'

const status = (key: string, states: PackStatus['states']): PackStatus => ({
  key,
  label: key,
  setBy: 'provider',
  states,
  terminal: false,
  verified: true,
  source: 'A test',
})
const statuses = [
  status('matched', ['received', 'acknowledged']),
  status('attempting', ['contacting']),
  status('second_try', ['contacting']),
  status('on_hold', []),
]
const key = (...asked: Parameters<typeof statusOf>) => statusOf(...asked)?.key ?? null

it('is the word of the state', () => {
  expect(key(statuses, 'acknowledged')).toBe('matched')
  expect(key(statuses, 'contacting')).toBe('attempting')
})
it('is the word set last while the referral has not moved on from it', () => {
  expect(key(statuses, 'contacting', 'second_try')).toBe('second_try')
  expect(key(statuses, 'acknowledged', 'second_try')).toBe('matched')
  expect(key(statuses, 'contacting', 'on_hold')).toBe('on_hold')
})
it('is none where the community has none, or another pack set it', () => {
  expect(key(statuses, 'housed')).toBeNull()
  expect(key([], 'contacting', 'second_try')).toBeNull()
  expect(key(statuses, 'contacting', 'unknown')).toBe('attempting')
})
