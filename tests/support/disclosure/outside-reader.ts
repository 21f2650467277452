import { addDays } from '#shared/domain/date/iso-date.ts'
import { hiddenMark } from '#shared/domain/disclosure/printed-report.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { formatMonth, monthsBetween } from '#shared/domain/trends/months.ts'
import { onlyAnswers, type Equation } from './only-answers.ts'

/** What left, and how its numbers add up, which anybody can read off the headings. Values are taken from `printed` alone. */
export interface Leaflet {
  readonly printed: MadeReport
  readonly exact: MadeReport
}

/** A count that was hidden. */
interface Place {
  readonly name: string
  readonly id: string
  readonly value: number
}

/**
 * The hidden small counts that somebody who lays all leaflets side by side can work out, by name. It knows nothing of how
 * Threshold chooses and audits: it adds and subtracts, narrows every count down from what stands around it, takes
 * percentages back apart, compares overlapping days, and solves what is left as equations.
 */
export function workedOut(leaflets: readonly Leaflet[], threshold: number): readonly string[] {
  const known = new Map<string, number>()
  const hidden: Place[] = []
  const equations: Equation[] = []
  for (const [at, leaflet] of leaflets.entries()) read(leaflet, `${at} `, known, hidden, equations)
  equations.push(...sameRecords(leaflets))
  const answers = onlyAnswers(known, equations)
  return hidden
    .filter(({ name, value }) => value > 0 && value < threshold && answers.has(name))
    .map(({ name }) => name)
}

/** How many small counts the leaflets hide. */
export function hiddenSmall(leaflets: readonly Leaflet[], threshold: number): number {
  const hidden: Place[] = []
  for (const [at, leaflet] of leaflets.entries()) read(leaflet, `${at} `, new Map(), hidden, [])
  return hidden.filter(({ value }) => value > 0 && value < threshold).length
}

function read(
  { printed, exact }: Leaflet,
  prefix: string,
  known: Map<string, number>,
  hidden: Place[],
  equations: Equation[],
): void {
  const shown = new Map(
    printed.tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)),
    ),
  )
  const name = (id: string): string => prefix + id
  const values = new Map(exact.unprinted.map(({ id, value }) => [id, value]))
  const cells = exact.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  for (const cell of cells) {
    if (cell.kind !== 'count') continue
    values.set(cell.id, cell.value)
    const there = shown.get(cell.id)
    if (there?.kind === 'count') known.set(name(cell.id), there.value)
    else if (there?.kind === 'text' && there.value === hiddenMark)
      hidden.push({ name: name(cell.id), id: cell.id, value: cell.value })
  }
  for (const { total, parts } of exact.sums)
    equations.push({ plus: [name(total)], minus: parts.map((part) => name(part)) })
  for (const cell of cells) {
    if (cell.kind !== 'percent') continue
    const there = shown.get(cell.id)
    const top = `${name(cell.id)} top`
    const bottom = `${name(cell.id)} bottom`
    equations.push(
      { plus: [top], minus: cell.numerator.map((id) => name(id)) },
      { plus: [bottom], minus: cell.denominator.map((id) => name(id)) },
    )
    const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + (values.get(id) ?? 0), 0)
    if (sum(cell.numerator) <= sum(cell.denominator))
      equations.push({ plus: [bottom], minus: [top, `${name(cell.id)} rest`] })
    if (there?.kind === 'percent') equations.push({ share: Math.round(there.value * 1e4) / 1e4, top, bottom })
  }
}

/** Records have one day each: their counts add up over days, whatever the leaflets' ranges are. */
function sameRecords(leaflets: readonly Leaflet[]): readonly Equation[] {
  const counts = leaflets.flatMap((leaflet, at) => recordsOf(leaflet.exact, `${at} `))
  const borders = [...new Set(counts.flatMap(({ start, after }) => [start, after]))].toSorted()
  return counts.map(({ name, key, start, after }) => ({
    plus: [name],
    minus: borders
      .slice(borders.indexOf(start), borders.indexOf(after))
      .map((border) => `${key} from ${border}`),
  }))
}

function recordsOf(report: MadeReport, prefix: string) {
  const { start, end, ProjectIDs } = report.range
  const months = new Map(monthsBetween(start, end).map((span) => [formatMonth(span.month), span]))
  const whose = `${report.report} ${ProjectIDs?.toSorted().join() ?? 'all'}`
  return report.tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ label, cells }) =>
      cells.flatMap((cell, column) => {
        if (cell.kind !== 'count' || cell.of !== 'records') return []
        const days = months.get(label) ?? { start, end }
        const line = months.has(label) || label === 'All months' ? `${id} ${column}` : cell.id
        return [
          { name: prefix + cell.id, key: `${whose} ${line}`, start: days.start, after: addDays(days.end, 1) },
        ]
      }),
    ),
  )
}
