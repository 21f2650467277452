import { describe, expect, it } from 'vitest'

import { contrastRatio } from './contrast.ts'
import { palette, paletteVariables, schemes } from './palette.ts'
import type { PaletteName } from './palette.ts'

const grounds = ['paper', 'surface', 'sunken', 'hover'] as const satisfies readonly PaletteName[]

/** Every pair of words and ground that a part of ours puts on the screen. */
const words: readonly (readonly [PaletteName, PaletteName])[] = [
  ...grounds.flatMap((ground) => [
    ['ink', ground] as const,
    ['inkMuted', ground] as const,
    ['primaryInk', ground] as const,
    ['dangerInk', ground] as const,
    ['dueInk', ground] as const,
  ]),
  ['onPrimary', 'primary'],
  ['onPrimary', 'primaryHover'],
  ['onDanger', 'danger'],
  ['onDanger', 'dangerHover'],
  ['ink', 'primarySoft'],
  ['inkMuted', 'primarySoft'],
  ['primaryInk', 'primarySoft'],
  ['ink', 'dueSoft'],
  ['dueInk', 'dueSoft'],
  ['ink', 'dangerSoft'],
  ['dangerInk', 'dangerSoft'],
]

/** Every pair of a line or icon that carries meaning and what lies around it. */
const marks: readonly (readonly [PaletteName, PaletteName])[] = [
  ...grounds.flatMap((ground) => [
    ['lineStrong', ground] as const,
    ['primary', ground] as const,
    ['danger', ground] as const,
    ['due', ground] as const,
    ['focus', ground] as const,
  ]),
  ['markDoor', 'markWall'],
  ['markGlow', 'markWall'],
  ['due', 'dueSoft'],
  ['danger', 'dangerSoft'],
  ['primary', 'primarySoft'],
  ['lineStrong', 'primarySoft'],
  ['focus', 'primarySoft'],
]

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  const colour = (name: PaletteName): string => palette[name][schemes[scheme]]

  it.each(words)('%s reads on %s at 4.5 or more', (word, ground) => {
    expect(contrastRatio(colour(word), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(marks)('%s is seen on %s at 3 or more', (mark, ground) => {
    expect(contrastRatio(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('contrastRatio', () => {
  it('is 21 for black on white, in either order, and 1 for a colour on itself', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5)
    expect(contrastRatio('#0e5a5a', '#0e5a5a')).toBe(1)
  })

  it('agrees with the published value of a grey (#767676 is the lightest that passes on white)', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5)
  })
})

describe('paletteVariables', () => {
  it('names a variable after each colour', () => {
    expect(paletteVariables('light')['--ink-muted']).toBe(palette.inkMuted[0])
    expect(paletteVariables('dark')['--ink-muted']).toBe(palette.inkMuted[1])
    expect(Object.keys(paletteVariables('dark'))).toHaveLength(Object.keys(palette).length)
  })
})
