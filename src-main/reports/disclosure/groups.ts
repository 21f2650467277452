/** Things in groups: what is joined, directly or through others, is in one group. */
export class Groups<T> {
  readonly #parents = new Map<T, T>()

  /** The one that stands for a thing's group. */
  rootOf(thing: T): T {
    let found = thing
    for (let up = this.#parents.get(found); up !== undefined; up = this.#parents.get(found)) found = up
    for (let at = thing; at !== found;) {
      const up = this.#parents.get(at)
      this.#parents.set(at, found)
      if (up === undefined) break
      at = up
    }
    return found
  }

  join(things: readonly T[]): void {
    const [first, ...others] = things
    if (first === undefined) return
    for (const other of others) {
      const [one, two] = [this.rootOf(first), this.rootOf(other)]
      if (one !== two) this.#parents.set(two, one)
    }
  }
}
