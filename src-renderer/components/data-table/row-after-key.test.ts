import { expect, it } from 'vitest'

import { rowAfterKey } from './row-after-key.ts'

it('moves within the table and never out of it', () => {
  expect(rowAfterKey('ArrowDown', 3, 5)).toBe(4)
  expect(rowAfterKey('ArrowDown', 4, 5)).toBe(4)
  expect(rowAfterKey('ArrowUp', 0, 5)).toBe(0)
  expect(rowAfterKey('PageDown', 2, 1000)).toBe(12)
  expect(rowAfterKey('PageUp', 2, 1000)).toBe(0)
  expect(rowAfterKey('Home', 900, 1000)).toBe(0)
  expect(rowAfterKey('End', 0, 1000)).toBe(999)
  expect(rowAfterKey('a', 2, 5)).toBeNull()
})
