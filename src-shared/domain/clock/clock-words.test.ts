import { expect, it } from 'vitest'
import { contactPaceWords, countWords, verifiedWords } from './clock-words.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'

it('says how each starter clock counts, and that none is verified', () => {
  expect(hudPack.clocks.map(countWords)).toEqual([
    '3 working days from the day you were told of it',
    '2 working days from the day you acknowledged it',
    '14 days from the referral date',
    '10 working days from the last look at the search',
  ])
  expect(countWords({ days: 1, unit: 'working', from: 'EventDate' })).toBe(
    '1 working day from the referral date',
  )
  expect(new Set(hudPack.clocks.map(verifiedWords))).toEqual(new Set(['Not verified for your community']))
  expect(contactPaceWords(hudPack.contactPace)).toBe('At least 3 tries, 2 days apart')
  expect(verifiedWords({ verified: true })).toBe('Verified for your community')
})
