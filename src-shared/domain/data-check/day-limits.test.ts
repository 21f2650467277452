import { expect, test } from 'vitest'
import { checkDayLimits, parseDayLimits } from './day-limits.ts'

test.each([
  [{ lateDays: ' 21 ', longDays: '365' }, []],
  [{ lateDays: '1', longDays: '3650' }, []],
  [
    { lateDays: '0', longDays: '3651' },
    [
      'Days a referral may wait for its result must be a whole number from 1 to 3650',
      'Days after which a stay is long must be a whole number from 1 to 3650',
    ],
  ],
  [
    { lateDays: null, longDays: 'ninety' },
    [
      'Days a referral may wait for its result must be a whole number from 1 to 3650',
      'Days after which a stay is long must be a whole number from 1 to 3650',
    ],
  ],
])('%j', (answers, said) => {
  expect(checkDayLimits(answers).map(({ message }) => message)).toEqual(said)
})

test('what was typed is read', () => {
  expect(parseDayLimits({ lateDays: ' 21 ', longDays: '365' })).toEqual({ lateDays: 21, longDays: 365 })
})
