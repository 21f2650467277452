export type Value = string | number | null

/** A value that did not come in as it was written, or that somebody should look at, and why. */
export class Doubt {
  readonly reason: string
  /** What comes in instead; null where nothing does. */
  readonly instead: Value
  /** Told of the whole column once, with how many there are: the program that wrote the file writes them all so. */
  readonly ofColumn: boolean

  constructor(reason: string, instead: Value = null, { ofColumn = false } = {}) {
    this.reason = reason
    this.instead = instead
    this.ofColumn = ofColumn
  }
}
