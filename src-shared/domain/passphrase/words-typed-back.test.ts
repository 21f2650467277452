import { expect, it } from 'vitest'

import { answersEachThird, checkTypedBack, positionsToAsk } from './words-typed-back.ts'

const words = Array.from({ length: 24 }, (_, at) => `w${at}`)

it('asks for one word of each third, whatever is drawn', () => {
  expect(positionsToAsk(24, () => 0)).toEqual([0, 8, 16])
  expect(positionsToAsk(24, (below) => below - 1)).toEqual([7, 15, 23])
})

it('takes the words however they are written, and only these', () => {
  const right = [
    { position: 0, word: ' W0 ' },
    { position: 23, word: 'w23' },
  ]
  expect(checkTypedBack(words, right)).toEqual([])
  const wrong = [
    { position: 0, word: 'w1' },
    { position: 8, word: ' ' },
    { position: 23, word: 'w23' },
  ]
  expect(checkTypedBack(words, wrong)).toEqual([
    { path: 'word1', severity: 'error', message: expect.stringContaining('Word 1 is not') },
    { path: 'word9', severity: 'error', message: expect.stringContaining('Enter word 9') },
  ])
})

it('counts as typed back only three words, one of each third', () => {
  const at = (...positions: number[]) => positions.map((position) => ({ position, word: '' }))
  expect(answersEachThird(words, at(7, 8, 23))).toBe(true)
  expect(answersEachThird(words, at(0, 8))).toBe(false)
  expect(answersEachThird(words, at(0, 1, 8))).toBe(false)
  expect(answersEachThird(words, at(0, 0, 8, 16))).toBe(false)
  expect(answersEachThird(words, [])).toBe(false)
})
