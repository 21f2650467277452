/** Whole numbers from 0 on, by name, and what is known of sums of them. */
export interface Known {
  readonly terms: readonly (readonly [name: string, times: number])[]
  readonly low: number
  readonly high: number
}

/** No count of these worlds is larger than this. */
const beyond = 400

/**
 * The least and the greatest value of a sum over all worlds that agree with what is known, found by trying value after
 * value. It shares nothing with the audit. Null when there are more worlds than can be tried; `none` when there is none.
 */
export function tryWorlds(
  known: readonly Known[],
  wanted: Known['terms'],
  mostSteps = 60_000,
): { readonly least: number; readonly greatest: number } | 'none' | null {
  const names = [...new Set([...known.flatMap(({ terms }) => terms), ...wanted].map(([name]) => name))]
  const place = new Map(names.map((name, at) => [name, at]))
  const toPlaces = (terms: Known['terms']): readonly (readonly [number, number])[] =>
    terms.map(([name, times]) => [place.get(name) ?? 0, times])
  const rules = known.map(({ terms, low, high }) => ({ terms: toPlaces(terms), low, high }))
  const rulesOf = names.map((_name, at) => rules.filter(({ terms }) => terms.some(([other]) => other === at)))
  const goal = toPlaces(wanted)
  let steps = 0

  const greatest = best(1)
  if (greatest === null) return null
  if (greatest === 'none') return 'none'
  const least = best(-1)
  return least === null || least === 'none' ? least : { least, greatest }

  function best(way: 1 | -1): number | 'none' | null {
    let found: number | 'none' = 'none'
    const start = narrowed(
      names.map(() => 0),
      names.map(() => beyond),
      new Set(rules),
    )
    if (start === null) return 'none'
    const stack = [start]
    for (let next = stack.pop(); next; next = stack.pop()) {
      if ((steps += 1) > mostSteps) return null
      const [lows, highs] = next
      const reach = sum(goal, way === 1 ? highs : lows, way === 1 ? lows : highs)
      if (found !== 'none' && (way === 1 ? reach <= Math.min(found, beyond) : reach >= found)) continue
      const at = choose(lows, highs)
      if (at === null) {
        found = reach
        continue
      }
      const [low = 0, high = 0] = [lows[at], highs[at]]
      const middle = Math.floor((low + high) / 2)
      const lower = narrowed(lows, highs.with(at, middle), new Set(rulesOf[at]))
      const upper = narrowed(lows.with(at, middle + 1), highs, new Set(rulesOf[at]))
      const wantsMore = (goal.find(([other]) => other === at)?.[1] ?? 0) * way > 0
      for (const half of wantsMore ? [lower, upper] : [upper, lower]) if (half) stack.push(half)
    }
    return found
  }

  function choose(lows: readonly number[], highs: readonly number[]): number | null {
    const isOpen = (at: number): boolean => lows[at] !== highs[at]
    const first = goal.find(([at]) => isOpen(at))?.[0]
    if (first !== undefined) return first
    const open = names.findIndex((_name, at) => isOpen(at))
    return open === -1 ? null : open
  }

  function narrowed(
    lowsNow: readonly number[],
    highsNow: readonly number[],
    todo: Set<(typeof rules)[number]>,
  ): readonly [number[], number[]] | null {
    const lows = [...lowsNow]
    const highs = [...highsNow]
    for (const rule of todo) {
      todo.delete(rule)
      const least = sum(rule.terms, lows, highs)
      const greatest = sum(rule.terms, highs, lows)
      if (least > rule.high || greatest < rule.low) return null
      for (const [at, times] of rule.terms) {
        const [low = 0, high = 0] = [lows[at], highs[at]]
        const own = times > 0 ? [times * low, times * high] : [times * high, times * low]
        const room = rule.high - (least - (own[0] ?? 0))
        const need = rule.low - (greatest - (own[1] ?? 0))
        const top = times > 0 ? Math.floor(room / times) : Math.floor(need / times)
        const bottom = times > 0 ? Math.ceil(need / times) : Math.ceil(room / times)
        if (bottom <= low && top >= high) continue
        lows[at] = Math.max(low, bottom)
        highs[at] = Math.min(high, top)
        if ((lows[at] ?? 0) > (highs[at] ?? 0)) return null
        for (const other of rulesOf[at] ?? []) todo.add(other)
      }
    }
    return [lows, highs]
  }
}

/** The terms with the first numbers where they add and the second where they take away. */
function sum(
  terms: readonly (readonly [number, number])[],
  adding: readonly number[],
  taking: readonly number[],
): number {
  return terms.reduce((all, [at, times]) => all + times * ((times > 0 ? adding : taking)[at] ?? 0), 0)
}
