/**
 * Every colour of Threshold, as [light, dark]. Paper and ink are warm; teal is the one colour of action; amber means
 * due and nothing else; red means an error or overdue and nothing else. Screens use the variables of the same names
 * (`inkMuted` is `var(--ink-muted)`), never a value.
 */
export const palette = {
  /** The room: what everything lies on. */
  paper: ['#faf8f3', '#1b1a18'],
  /** What is written on or floats: inputs, tables, dialogs. */
  surface: ['#fffefb', '#242320'],
  /** What steps back: the rail, a hovered row, a disclosed explanation. */
  sunken: ['#f2eee5', '#141312'],
  /** A row or a quiet button under the pointer, wherever it lies. */
  hover: ['#ece6da', '#302d29'],
  ink: ['#201d19', '#ede8de'],
  inkMuted: ['#5c564c', '#b3ab9d'],
  /** Hairlines that only separate. */
  line: ['#e0d9cb', '#39352f'],
  /** Edges that must be seen to be used: inputs, radios, the spine's empty steps. */
  lineStrong: ['#857d70', '#8b8375'],
  primary: ['#0e5a5a', '#6cc4bb'],
  primaryHover: ['#0a4646', '#86d3cb'],
  onPrimary: ['#ffffff', '#0d2624'],
  /** A chosen answer, the current place. */
  primarySoft: ['#dfece8', '#1d3835'],
  /** Links and teal words. */
  primaryInk: ['#0c5252', '#85d0c8'],
  due: ['#a86a00', '#dda23a'],
  dueSoft: ['#faeccf', '#3a2d14'],
  dueInk: ['#704500', '#f2c677'],
  danger: ['#b3261e', '#ef8479'],
  dangerHover: ['#8f1d17', '#f59d94'],
  onDanger: ['#ffffff', '#35100c'],
  dangerSoft: ['#fae6e1', '#43211d'],
  dangerInk: ['#9c2018', '#f7a59c'],
  focus: ['#0b4f6c', '#9adcf0'],
  /** The mark: a lit doorway in a teal wall, and its light on the floor. */
  markWall: ['#0e5a5a', '#17706e'],
  markDoor: ['#fffefb', '#fffefb'],
  markGlow: ['#8fd0c7', '#9bd8cf'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

/** The name of a colour. */
export type PaletteName = keyof typeof palette

/** The two schemes, as indices into a palette entry. */
export const schemes = { light: 0, dark: 1 } as const

export type Scheme = keyof typeof schemes

/** The palette of one scheme as CSS variables: `{'--ink-muted': '#5c564c', ...}`. */
export function paletteVariables(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, pair]) => [`--${kebab(name)}`, pair[schemes[scheme]]]),
  )
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}
