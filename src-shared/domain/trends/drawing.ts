/** The colors of a drawing by what they are for, so that each place it is shown in has its own. */
export type Tone = 'ink' | 'quiet' | 'line' | 'bar' | 'hatch' | 'ground'

export type Shape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly tone: Tone
      /** Only its edge is drawn. */
      readonly isOutline?: true
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly tone: Tone
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly anchor: 'start' | 'middle'
      readonly tone: Tone
      readonly text: string
      readonly isBold?: true
      /** Reads upwards, around its own place. */
      readonly isTurned?: true
    }

/** A picture as data: shapes in the order in which they are painted, and what it says to who cannot see it. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly shapes: readonly Shape[]
}
