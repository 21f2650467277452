import { expect, test } from 'vitest'
import { shortEventWords } from '#shared/domain/event/short-event-words.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import type { CeEvent } from '#shared/ipc/client-calls.ts'
import { resultInTable } from './event-words.ts'

const event: CeEvent = {
  EventID: 'event',
  EventDate: '2026-03-03',
  Event: 13,
  location: null,
  ProjectName: 'Coordinated Entry',
  who: null,
  ReferralResult: null,
  ResultDate: null,
  ProbSolDivRRResult: null,
  ReferralCaseManageAfter: null,
  referral_id: null,
  state: null,
  reference_code: null,
  readOnlyReason: null,
}

test('every event HUD knows has short words of its own', () => {
  const words = optionsOf('EventType', { includeRetired: true }).map(({ code }) => shortEventWords(code))
  expect(new Set(words).size).toBe(18)
  expect(words).not.toContain(shortEventWords(99))
  expect(words.slice(0, 2)).toEqual(['Prevention assistance', 'Problem solving'])
  expect(shortEventWords(13)).toBe('Rapid re-housing')
})

test('a result is said in HUD’s words, and its absence plainly', () => {
  const results = [null, 1, 2, 3].map((ReferralResult) => resultInTable({ ...event, ReferralResult }))
  expect(results).toEqual(['Not yet', 'Client accepted', 'Client rejected', 'Provider rejected'])
  expect(resultInTable({ ...event, Event: 2, ProbSolDivRRResult: 1 })).toBe('Housed in a safe place')
  expect(resultInTable({ ...event, Event: 2, ProbSolDivRRResult: 0 })).toBe('Not housed by it')
  expect(resultInTable({ ...event, Event: 5, ReferralCaseManageAfter: 0 })).toBe('Not in aftercare')
  expect(resultInTable({ ...event, Event: 5 })).toBe('Not yet')
  expect(resultInTable({ ...event, Event: 6 })).toBe('')
})
