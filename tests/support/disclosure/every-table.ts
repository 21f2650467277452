import { percentUnits, type PercentCell } from '#shared/domain/disclosure/release.ts'
import type { MarginTable, RandomRelease } from './random-release.ts'

/** What a stranger can work out of each hidden inner cell and total, found by trying every table there is. */
export type Possible = ReadonlyMap<string, { readonly least: number; readonly greatest: number }>

/**
 * Every table of whole numbers that agrees with what is printed, one by one. It shares nothing with the audit: no
 * relations, no solver, only inner cells, the totals that they sum to, and percentages worked out anew. The grand totals
 * must be printed, or there is no end of tables. `smallOnes` is what an informed reader knows to lie in 1..threshold-1.
 */
export function tryEveryTable(
  { tables, same, release }: RandomRelease,
  hidden: ReadonlySet<string>,
  smallOnes: ReadonlySet<string>,
  threshold: number,
): Possible {
  const printed = new Map(
    release.cells.filter(({ id }) => !hidden.has(id)).map(({ id, value }) => [id, value]),
  )
  const limits = new Map(tables.map((table) => [table.name, printed.get(grandTotal(table)) ?? Number.NaN]))
  const cells = tables.flatMap((table) =>
    table.inner.map(({ id }) => ({ id, choices: choicesOf(id, limits.get(table.name) ?? Number.NaN) })),
  )
  function choicesOf(id: string, limit: number): readonly number[] {
    const known = printed.get(id)
    if (known !== undefined) return [known]
    const from = smallOnes.has(id) ? 1 : 0
    const to = smallOnes.has(id) ? Math.min(limit, threshold - 1) : limit
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
  }

  const totals = tables.flatMap((table) => table.totals)
  const totalsOf = new Map(
    cells.map(({ id }) => [id, totals.filter((total) => total.sums.includes(id)).map((total) => total.id)]),
  )
  const left = new Map(totals.map(({ id, sums }) => [id, sums.length]))
  const sums = new Map(totals.map(({ id }) => [id, 0]))
  const values = new Map<string, number>()
  const found = new Map<string, { least: number; greatest: number }>()

  tryFrom(0)
  return found

  function tryFrom(index: number): void {
    const cell = cells[index]
    if (!cell) {
      if (agrees()) record()
      return
    }
    for (const choice of cell.choices) {
      values.set(cell.id, choice)
      move(cell.id, choice, -1)
      if (isPossible(cell.id)) tryFrom(index + 1)
      move(cell.id, -choice, 1)
    }
  }

  function move(id: string, by: number, cellsBy: number): void {
    for (const total of totalsOf.get(id) ?? []) {
      sums.set(total, (sums.get(total) ?? 0) + by)
      left.set(total, (left.get(total) ?? 0) + cellsBy)
    }
  }

  function isPossible(id: string): boolean {
    return (totalsOf.get(id) ?? []).every((total) => {
      const sum = sums.get(total) ?? 0
      const isComplete = left.get(total) === 0
      const known = printed.get(total)
      if (known !== undefined && (sum > known || (isComplete && sum !== known))) return false
      if (!smallOnes.has(total)) return true
      return sum < threshold && !(isComplete && sum === 0)
    })
  }

  function agrees(): boolean {
    const valueOf = (id: string): number => values.get(id) ?? sums.get(id) ?? Number.NaN
    if (same.some(([one, other]) => valueOf(one) !== valueOf(other))) return false
    return release.percents.every((percent) => hidden.has(percent.id) || printsTheSame(percent, valueOf))
  }

  function printsTheSame(percent: PercentCell, valueOf: (id: string) => number): boolean {
    const actual = (id: string): number => release.cells.find((cell) => cell.id === id)?.value ?? Number.NaN
    const { numerator, denominator, decimals } = percent
    return (
      percentUnits(valueOf(numerator), valueOf(denominator), decimals) ===
      percentUnits(actual(numerator), actual(denominator), decimals)
    )
  }

  function record(): void {
    for (const [id, value] of [...values, ...sums]) {
      const span = found.get(id)
      if (!span) found.set(id, { least: value, greatest: value })
      else {
        span.least = Math.min(span.least, value)
        span.greatest = Math.max(span.greatest, value)
      }
    }
  }
}

/** The total of all inner cells. */
export function grandTotal({ totals }: MarginTable): string {
  return totals.at(-1)?.id ?? ''
}
