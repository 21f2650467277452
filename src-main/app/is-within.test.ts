import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { isWithin } from './is-within.ts'

const vault = join(sep, 'home', 'dana', 'vault')

test.each([
  [vault, true],
  [join(vault, 'store.db'), true],
  [join(vault, 'deep', 'card.pdf'), true],
  [join(vault, '..', 'vault', 'card.pdf'), true],
  [join(vault, '..card.pdf'), true],
  [join(vault, '..', 'card.pdf'), false],
  [`${vault}-copy`, false],
  [join(sep, 'media', 'stick', 'card.pdf'), false],
])('%s', (path, within) => {
  expect(isWithin(vault, path)).toBe(within)
})
