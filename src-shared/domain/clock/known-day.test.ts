import { expect, it } from 'vitest'
import { doubtWords, isDayInDoubt, knownDayOf } from './known-day.ts'

it.each([
  ['a new vault', '2026-03-20', null, false, '2026-03-20'],
  ['the next day', '2026-03-20', '2026-03-19', false, '2026-03-20'],
  ['the same day', '2026-03-20', '2026-03-20', false, '2026-03-20'],
  ['a flight westward', '2026-03-20', '2026-03-21', false, '2026-03-21'],
  ['a clock two days behind', '2026-03-20', '2026-03-22', true, '2026-03-22'],
  ['a clock set back for a season', '2026-01-20', '2026-04-22', true, '2026-04-22'],
  ['work from a clock that was years ahead', '2026-03-20', '2031-01-01', true, '2031-01-01'],
])('%s', (_what, here, recorded, inDoubt, known) => {
  expect(isDayInDoubt({ here, recorded })).toBe(inDoubt)
  expect(knownDayOf({ here, recorded })).toBe(known)
})

it('says both days', () =>
  expect(doubtWords({ here: '2026-03-20', recorded: '2031-01-01' })).toBe(
    'This computer says it is 20 March 2026, but work was recorded on 1 January 2031',
  ))
