import { expect, it } from 'vitest'
import { afterMove, isThreeTimes, noShift, type KeyMove } from './shift-three-times.ts'

/** Shift pressed and let go, ending at this moment. */
function shift(at: number): readonly KeyMove[] {
  return [
    { kind: 'down', key: 'Shift', repeat: false, at: at - 50 },
    { kind: 'up', key: 'Shift', at },
  ]
}

function hides(...moves: readonly (KeyMove | readonly KeyMove[])[]): boolean {
  return isThreeTimes(moves.flat().reduce(afterMove, noShift))
}

it('hides at the third Shift within five seconds, not at the second', () => {
  expect(hides(shift(100), shift(400))).toBe(false)
  expect(hides(shift(100), shift(400), shift(700))).toBe(true)
  expect(hides(shift(100), shift(2600), shift(5100))).toBe(true)
})

it('forgets presses that are more than five seconds old', () => {
  expect(hides(shift(100), shift(2600), shift(5101))).toBe(false)
  expect(hides(shift(100), shift(2600), shift(5101), shift(5400))).toBe(true)
})

it('never hides while somebody types capitals or clicks with Shift', () => {
  const capital: readonly KeyMove[] = [
    { kind: 'down', key: 'Shift', repeat: false, at: 0 },
    { kind: 'down', key: 'A', repeat: false, at: 10 },
    { kind: 'up', key: 'A', at: 20 },
    { kind: 'up', key: 'Shift', at: 30 },
  ]
  expect(hides(capital, capital, capital, shift(100))).toBe(false)
  expect(hides(shift(100), shift(200), { kind: 'pointer' }, shift(300))).toBe(false)
  expect(
    hides(shift(100), shift(200), { kind: 'down', key: 'Tab', repeat: false, at: 250 }, shift(300)),
  ).toBe(false)
})

it('does not count a Shift that is held', () => {
  const held: readonly KeyMove[] = [
    { kind: 'down', key: 'Shift', repeat: false, at: 0 },
    { kind: 'down', key: 'Shift', repeat: true, at: 500 },
    { kind: 'up', key: 'Shift', at: 900 },
  ]
  expect(hides(shift(-200), shift(-100), held)).toBe(false)
})
