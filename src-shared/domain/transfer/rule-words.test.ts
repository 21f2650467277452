import { expect, it } from 'vitest'
import { standardCalendar } from '#shared/domain/clock/working-days.ts'
import { withRow } from '#shared/domain/pack/edit-pack.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { packSchema } from '#shared/domain/pack/pack.ts'
import { noticeDue, transferRuleLines } from './rule-words.ts'

const rule = { ...hudPack.transfers, days: 2, sameType: [[3, 8]] }
const asked = { decided_on: '2026-11-25', notified_on: null }

it('a community’s rule is said in sentences', () => {
  expect(transferRuleLines(rule)).toEqual([
    'Coordinated Entry is told within 2 working days of the decision.',
    'Coordinated Entry approves: transfers to another kind of project, and to another CoC.',
    'Permanent supportive housing and Safe haven count as the same kind of project.',
  ])
  expect(transferRuleLines(hudPack.transfers)[0]).toBe('Ask your CoC by when Coordinated Entry is told.')
})

it('the notice is due in working days, over a holiday and a weekend, until it was given', () => {
  expect(noticeDue(rule, asked, standardCalendar)).toBe('2026-11-30')
  expect(noticeDue({ ...rule, unit: 'calendar' }, asked, standardCalendar)).toBe('2026-11-27')
  expect(noticeDue(rule, { ...asked, notified_on: '2026-11-26' }, standardCalendar)).toBeNull()
  expect(noticeDue(hudPack.transfers, asked, standardCalendar)).toBeNull()
})

it('a changed rule keeps which kinds of projects count as one', () => {
  const pack = packSchema.parse({ ...hudPack, transfers: rule })
  const changed = packSchema.parse(withRow(pack, 'transfers', 0, { days: 5, unit: 'calendar' }))
  expect(changed.transfers).toEqual({ ...rule, days: 5, unit: 'calendar' })
  expect(packSchema.safeParse(withRow(pack, 'transfers', 0, { days: 61 })).success).toBe(false)
})
