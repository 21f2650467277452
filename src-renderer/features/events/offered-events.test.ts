import { expect, test } from 'vitest'
import sac from '#resources/packs/sac.json' with { type: 'json' }
import { eventPracticeOf } from '#shared/domain/event/event-practice.ts'
import type { Logger } from '#shared/domain/event/event-rights.ts'
import { eventGroupWords, eventHint, wordsOfEvent } from '#shared/domain/event/event-words.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { packSchema } from '#shared/domain/pack/pack.ts'
import { offeredEvents, othersInWords, othersLog } from './offered-events.ts'

const sacramento = eventPracticeOf(packSchema.parse(sac))
const hud = eventPracticeOf(hudPack)
const assessor: Logger = { workgroup: 'ce_assessor', group: 'cas_assessor' }
const codes = (logger: Logger, practice = sacramento) =>
  offeredEvents({ practice, logger }).map(({ Event }) => Event)

test('Sacramento’s assessors are offered the six events of their job aid, in its words', () => {
  expect(codes(assessor)).toEqual([2, 5, 6, 7, 16, 18])
  const [solving] = offeredEvents({ practice: sacramento, logger: assessor })
  expect(solving?.label).toBe('Housing Problem-Solving Conversation')
  expect(solving && eventHint(solving)).toMatch(/^Problem Solving\/Diversion\/Rapid Resolution .*: You and/)
})

test('the others are named with who logs them: two workgroups that share rights here do not share them there', () => {
  expect(othersInWords({ practice: sacramento, logger: assessor })).toBe(
    'Other events are logged by 211 Referral Specialist or SSF Referral Specialist',
  )
  expect(othersLog({ practice: sacramento, logger: assessor })).toContainEqual({
    who: '211 Referral Specialist',
    events: ['Emergency shelter'],
  })
  expect(codes({ workgroup: 'priority_list_contact', group: 'specialist_211' })).toContain(10)
  expect(codes({ workgroup: 'priority_list_contact', group: 'specialist_ssf' })).not.toContain(10)
})

test('by HUD’s words a case manager is offered all seventeen, access first, and nothing is left to others', () => {
  const logger: Logger = { workgroup: 'case_manager' }
  expect(codes(logger, hud)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18])
  expect(othersLog({ practice: hud, logger })).toEqual([])
  expect([4, 5].map(eventGroupWords)).toEqual(['Access events', 'Referral events'])
  expect(eventHint(wordsOfEvent([], 17))).toBeUndefined()
})
