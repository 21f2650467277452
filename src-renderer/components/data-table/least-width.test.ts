import { expect, it } from 'vitest'

import { leastWidth } from './least-width.ts'

it('adds the widths up, and leaves room to read in columns that share the rest', () => {
  expect(leastWidth([{}, { width: '12rem' }, { width: '9.5rem' }])).toBe(31.5)
  expect(leastWidth([{}, {}])).toBe(20)
})
