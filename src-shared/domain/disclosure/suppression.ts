/** Why a cell is not printed. The printed mark is the same for all, so that it tells nothing. */
export type HiddenFor =
  /** Its own count is small. */
  | 'small'
  /** It differs by fewer than the threshold from what was given out before. */
  | 'differs'
  /** It is a percentage of or in a small group. */
  | 'small share'
  /** With it, somebody could work out a small count. */
  | 'protects'

export interface HiddenCell {
  readonly id: string
  readonly why: HiddenFor
}

/** What the audit found of the release as it is printed. It holds no value of any hidden cell. */
export interface Certificate {
  readonly threshold: number
  /** Nothing can be worked out: without this, nothing is released. */
  readonly passed: boolean
  /** How many counts must stay unknown, printed and not. */
  readonly guarded: number
  /** How far apart the smallest and the largest possible value must lie for a reader who knows only what is printed. */
  readonly plainWidth: number
  /** The same for one who knows which cells were hidden for being small. */
  readonly informedWidth: number
  /** The narrowest that was found; null when nothing is guarded. */
  readonly narrowest: number | null
  /** Counts that earlier releases already narrow, and that this release narrows no further. */
  readonly narrowedBefore: number
  /** Counts that the rule alone narrows for the informed reader: small parts of a small total. */
  readonly narrowedByRule: number
  /** Cells that somebody could work out. Empty in a release that passes. */
  readonly open: readonly string[]
}

/** Which cells of a release are hidden, and what was proved of it. */
export interface Suppression {
  readonly hidden: readonly HiddenCell[]
  readonly shown: number
  readonly cells: number
  /** `fewest`: nothing less is safe. `more than needed`: time was over, and a quicker, safe choice was made. */
  readonly how: 'fewest' | 'more than needed'
  /** The weight of what is hidden beyond the least that any safe choice hides, as far as it is known. */
  readonly gap: number
  readonly seconds: number
  readonly certificate: Certificate
}
