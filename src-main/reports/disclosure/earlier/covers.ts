/** A part of a whole, by the plots that it is of. */
interface Part {
  readonly area: ReadonlySet<number>
}

/** As many ways to fill one whole as are looked at; larger parts come first. */
const mostSteps = 2_000

/**
 * The ways in which parts fill a whole with none of them to spare. Left out are ways that others imply: where some of
 * the parts fill a larger part by themselves.
 */
export function coversOf<T extends Part>(
  whole: ReadonlySet<number>,
  parts: readonly T[],
): readonly (readonly T[])[] {
  const largestFirst = parts.toSorted((a, b) => b.area.size - a.area.size)
  const found = new Map<string, readonly T[]>()
  let steps = 0
  look([], new Set())
  return [...found.values()].filter((cover) => !isImplied(cover, largestFirst))

  function look(chosen: readonly T[], filled: ReadonlySet<number>): void {
    steps += 1
    if (steps > mostSteps) return
    const open = [...whole].find((plot) => !filled.has(plot))
    if (open === undefined) {
      const needed = chosen.filter(
        (part) =>
          !isFilled(
            part.area,
            chosen.filter((other) => other !== part),
          ),
      )
      if (needed.length === chosen.length)
        found.set(
          chosen
            .map((part) => parts.indexOf(part))
            .toSorted((a, b) => a - b)
            .join(),
          chosen,
        )
      return
    }
    for (const part of largestFirst)
      if (part.area.has(open)) look([...chosen, part], new Set([...filled, ...part.area]))
  }
}

function isImplied<T extends Part>(cover: readonly T[], parts: readonly T[]): boolean {
  return parts.some((larger) => {
    const inside = cover.filter((part) => part !== larger && isWithin(part.area, larger.area))
    return inside.length > 1 && isFilled(larger.area, inside)
  })
}

function isFilled(area: ReadonlySet<number>, parts: readonly Part[]): boolean {
  return [...area].every((plot) => parts.some((part) => part.area.has(plot)))
}

export function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  return [...inner].every((plot) => outer.has(plot))
}

export function isTouching(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...one].some((plot) => other.has(plot))
}
