import { expect, it } from 'vitest'

import { checkTypedBack, positionsToAsk } from './words-to-ask.ts'

const words = Array.from({ length: 24 }, (_, at) => `w${at}`)

it('asks for one word of each third, whatever is drawn', () => {
  expect(positionsToAsk(24, () => 0)).toEqual([0, 8, 16])
  expect(positionsToAsk(24, (below) => below - 1)).toEqual([7, 15, 23])
})

it('takes the words however they are written, and only these', () => {
  expect(checkTypedBack(words, [0, 23], { word1: ' W0 ', word24: 'w23' })).toEqual([])
  expect(checkTypedBack(words, [0, 8, 23], { word1: 'w1', word24: 'w23' })).toEqual([
    { path: 'word1', severity: 'error', message: expect.stringContaining('Word 1 is not') },
    { path: 'word9', severity: 'error', message: expect.stringContaining('Enter word 9') },
  ])
})
