import { expect, it } from 'vitest'
import { checkNote, noteLength } from './note.ts'

const today = '2026-03-10'

it('may stay empty', () => {
  for (const absent of [null, undefined, '', '  ']) expect(checkNote('note', absent, today)).toEqual([])
})

it('keeps to its length', () => {
  expect(checkNote('note', 'x'.repeat(noteLength), today)).toEqual([])
  expect(checkNote('note', 'x'.repeat(noteLength + 1), today)).toEqual([
    { path: 'note', severity: 'error', message: 'Note must be 500 characters or fewer: it has 501' },
  ])
})

it('asks about what could identify somebody', () => {
  expect(checkNote('note', 'Landlord withdrew the unit', today)).toEqual([])
  expect(checkNote('note', 'Call 651-555-0142', today)).toEqual([
    {
      path: 'note',
      severity: 'warning',
      message: 'The note seems to hold a phone number: take it out if it can identify someone',
    },
  ])
})
