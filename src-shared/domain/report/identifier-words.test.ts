import { expect, it } from 'vitest'
import { identifierWords } from './identifier-words.ts'

it('looks codes up, by their column, and writes days out', () => {
  expect(identifierWords('HMIS Project Type', 14)).toBe('Coordinated Entry')
  expect(identifierWords('RRH Subtype', 1)).toBe('RRH: Services Only')
  expect(identifierWords('Coordinated Entry Access Point', 1)).toBe('Yes')
  expect(identifierWords('Affiliated with a residential project', 0)).toBe('No')
  expect(identifierWords('Report Start Date', '2025-10-01')).toBe('1 October 2025')
})

it('leaves names, what is hidden and what no list knows as they are', () => {
  expect(identifierWords('Project Name', '14')).toBe('14')
  expect(identifierWords('Geocode', '279145')).toBe('279145')
  expect(identifierWords('Victim Service Provider', 'hidden')).toBe('hidden')
  expect(identifierWords('HMIS Project Type', 5)).toBe('5')
  expect(identifierWords('RRH Subtype', '')).toBe('')
})
