/** What adds up, or a share that was printed with four decimals. All counts are whole and not negative. */
export type Equation =
  | { readonly plus: readonly string[]; readonly minus: readonly string[] }
  | { readonly share: number; readonly top: string; readonly bottom: string }

interface Span {
  least: number
  greatest: number
}

/** The numbers that can be one thing only, among those that are not known. */
export function onlyAnswers(
  known: ReadonlyMap<string, number>,
  equations: readonly Equation[],
): ReadonlySet<string> {
  const spans = new Map<string, Span>()
  const spanOf = (name: string): Span => {
    const value = known.get(name)
    const span = spans.get(name) ?? { least: value ?? 0, greatest: value ?? Infinity }
    spans.set(name, span)
    return span
  }
  while (equations.filter((equation) => narrow(equation, spanOf)).length > 0);
  const answers = new Set([...spans].filter(([, span]) => isOne(span)).map(([name]) => name))
  for (const name of solved(equations, answers)) answers.add(name)
  return answers
}

function isOne({ least, greatest }: Span): boolean {
  return least === greatest
}

/** True when something became narrower. */
function narrow(equation: Equation, spanOf: (name: string) => Span): boolean {
  if ('share' in equation) {
    const { share, top, bottom } = equation
    const [over, under] = [spanOf(top), spanOf(bottom)]
    const [low, high] = [Math.max(0, share - 0.000051), share + 0.000051]
    const above = set(over, Math.ceil(low * under.least), Math.floor(high * under.greatest))
    if (low === 0) return above
    return set(under, Math.ceil(over.least / high), Math.floor(over.greatest / low)) || above
  }
  const terms = [
    ...equation.plus.map((name) => ({ span: spanOf(name), sign: 1 })),
    ...equation.minus.map((name) => ({ span: spanOf(name), sign: -1 })),
  ]
  let changed = false
  for (const own of terms) {
    let least = 0
    let greatest = 0
    // what the others come to is what this one is
    for (const other of terms) {
      if (other === own) continue
      const isAdded = other.sign !== own.sign
      least += isAdded ? other.span.least : -other.span.greatest
      greatest += isAdded ? other.span.greatest : -other.span.least
    }
    changed = set(own.span, least, greatest) || changed
  }
  return changed
}

function set(span: Span, least: number, greatest: number): boolean {
  const before = { ...span }
  span.least = Math.max(span.least, least)
  span.greatest = Math.min(span.greatest, greatest)
  if (span.least > span.greatest) throw new Error('What was printed contradicts itself')
  return span.least > before.least || span.greatest < before.greatest
}

/** Small enough for two of its numbers to be multiplied exactly. */
const prime = 67_108_859

/** What sums alone fix: the unknowns that elimination leaves alone in a line. */
function solved(equations: readonly Equation[], answers: ReadonlySet<string>): readonly string[] {
  const lines = new Map<string, Map<string, number>>()
  for (const equation of equations) {
    if ('share' in equation) continue
    const line = new Map<string, number>()
    for (const [names, sign] of [
      [equation.plus, 1],
      [equation.minus, prime - 1],
    ] as const)
      for (const name of names) if (!answers.has(name)) add(line, name, sign)
    for (const [name, other] of lines) subtract(line, name, other)
    const [pivot] = line
    if (pivot === undefined) continue
    scale(line, inverse(pivot[1]))
    for (const other of lines.values()) subtract(other, pivot[0], line)
    lines.set(pivot[0], line)
  }
  return [...lines].filter(([, line]) => line.size === 1).map(([name]) => name)
}

function add(line: Map<string, number>, name: string, times: number): void {
  const sum = ((line.get(name) ?? 0) + times) % prime
  if (sum === 0) line.delete(name)
  else line.set(name, sum)
}

function subtract(line: Map<string, number>, pivot: string, other: ReadonlyMap<string, number>): void {
  const times = line.get(pivot)
  if (times === undefined || other === line) return
  for (const [name, factor] of other) add(line, name, prime - ((times * factor) % prime))
}

function scale(line: Map<string, number>, by: number): void {
  for (const [name, factor] of line) line.set(name, (factor * by) % prime)
}

/** By Fermat: the power of the prime less two. */
function inverse(value: number): number {
  let result = 1
  let base = value
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}
