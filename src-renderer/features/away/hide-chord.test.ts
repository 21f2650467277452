import { expect, it } from 'vitest'
import { hideChords, isHideChord, type Press } from './hide-chord.ts'

const none = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

/** The chords that a press is. */
function meant(press: Partial<Press>): readonly string[] {
  return hideChords.filter((chord) => isHideChord(chord, { ...none, ...press }))
}

it('tells each chord by its own keys, Command standing for Control', () => {
  const held = { ctrlKey: true, shiftKey: true }
  expect(meant({ ...held, key: 'H', code: 'KeyH' })).toEqual(['h'])
  expect(meant({ metaKey: true, shiftKey: true, key: 'h' })).toEqual(['h'])
  expect(meant({ ...held, key: ' ', code: 'Space' })).toEqual(['space'])
  expect(meant({ key: 'F9' })).toEqual(['f9'])
})

it('takes no other keys for it: typing, the lock, or half a chord', () => {
  expect(meant({ key: 'h' })).toEqual([])
  expect(meant({ key: ' ', code: 'Space', shiftKey: true })).toEqual([])
  expect(meant({ key: 'L', ctrlKey: true, shiftKey: true })).toEqual([])
  expect(meant({ key: 'F9', altKey: true })).toEqual([])
})
