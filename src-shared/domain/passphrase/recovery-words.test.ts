import { expect, test } from 'vitest'
import {
  isRecoveryWord,
  recoveryEntropy,
  recoveryWordsFault,
  recoveryWordsOf,
  splitRecoveryWords,
} from './recovery-words.ts'

/** From BIP-39's published test vectors. */
const ZEROES = [...Array.from({ length: 23 }, () => 'abandon'), 'art']
const ONES = [...Array.from({ length: 23 }, () => 'zoo'), 'vote']

test('words and bytes are those of BIP-39', () => {
  expect(recoveryWordsOf(new Uint8Array(32))).toEqual(ZEROES)
  expect(recoveryWordsOf(new Uint8Array(32).fill(255))).toEqual(ONES)
  expect(recoveryEntropy(ONES)).toEqual(new Uint8Array(32).fill(255))
  expect(recoveryWordsFault(ZEROES)).toBeNull()
})

test('what is wrong is told without the words', () => {
  expect(recoveryWordsFault([])).toEqual({ fault: 'count', count: 0 })
  expect(recoveryWordsFault([...ZEROES, 'art'])).toEqual({ fault: 'count', count: 25 })
  expect(recoveryWordsFault(ZEROES.with(4, 'abandn'))).toEqual({ fault: 'word', position: 5 })
  expect(recoveryWordsFault(ZEROES.with(23, 'abandon'))).toEqual({ fault: 'checksum' })
  expect(recoveryEntropy(ZEROES.with(23, 'abandon'))).toBeNull()
  expect(recoveryEntropy(ZEROES.slice(12))).toBeNull()
})

test('a printed list is read with its numbers, commas and capitals', () => {
  expect(splitRecoveryWords(' 1. Abandon,\n2) ZOO;\tvote ')).toEqual(['abandon', 'zoo', 'vote'])
  expect(splitRecoveryWords('  ')).toEqual([])
  expect(isRecoveryWord('vote')).toBe(true)
  expect(isRecoveryWord('votes')).toBe(false)
})
