import { expect, test } from 'vitest'
import { isRecoveryWord } from './recovery-words.ts'
import { passphraseStrength } from './strength.ts'
import { suggestPassphrase } from './suggest.ts'

test('a suggestion is five words chosen by the given numbers, and accepted', async () => {
  const numbers = [1080, 1870, 1234, 982, 219]
  const asked: number[] = []
  const suggestion = suggestPassphrase((below) => {
    asked.push(below)
    return numbers[asked.length - 1] ?? 0
  })
  const words = suggestion.split(' ')
  expect(asked).toEqual([2048, 2048, 2048, 2048, 2048])
  expect(new Set(words).size).toBe(5)
  expect(words.every(isRecoveryWord)).toBe(true)
  expect((await passphraseStrength(suggestion)).issues).toEqual([])
})

test('the first and the last word of the list can be chosen', () => {
  expect(suggestPassphrase(() => 0, 2)).toBe('abandon abandon')
  expect(suggestPassphrase((below) => below - 1, 1)).toBe('zoo')
})
