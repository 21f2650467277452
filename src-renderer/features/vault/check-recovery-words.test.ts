import { expect, it } from 'vitest'
import { checkRecoveryWords } from './check-recovery-words.ts'

const words = [...Array.from({ length: 23 }, () => 'abandon'), 'art']

it('takes a printed list as it is', () => {
  expect(checkRecoveryWords(words.map((word, at) => `${at + 1}. ${word.toUpperCase()},`).join('\n'))).toEqual(
    [],
  )
})

it.each([
  ['  1. 2. ', 'Enter the 24'],
  [words.slice(1).join(' '), '23 are entered'],
  ['abandon', '1 is entered'],
  [words.with(4, 'abandn').join(' '), 'Word 5 is not'],
  [words.with(0, 'art').join(' '), 'do not belong together'],
])('says what is wrong with "%s"', (text, sentence) => {
  expect(checkRecoveryWords(text)).toEqual([
    { path: 'words', severity: 'error', message: expect.stringContaining(sentence) },
  ])
})
