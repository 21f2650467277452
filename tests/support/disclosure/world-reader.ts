import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { kinds, type Asked } from './random-world.ts'
import type { Known } from './try-worlds.ts'

/** A report as a reader holds it: what was asked for, which projects it came to, and which cells are hidden. */
export interface Held {
  readonly asked: Asked
  readonly projects: readonly string[]
  readonly report: MadeReport
  readonly hidden: ReadonlySet<string>
}

type Terms = Known['terms']

/**
 * What a reader knows of the cells of several reports, written from the rules anew: each event has one month and one
 * project, Q10 counts those at an access point and trends all of them, people of a part are people of the whole, and
 * parts that fill a whole have at least its people. `distrusted` are cells whose reports are older than the records.
 */
export function whatIsKnown(held: readonly Held[], distrusted: ReadonlySet<string>): readonly Known[] {
  return [
    ...held.flatMap((each, at) => ofOne(each, at)),
    ...held.flatMap((each, at) => eventsOf(held, each, at, distrusted)),
    ...['Q7a.B2', 'Q7a.B3', 'Q7a.B6'].flatMap((line) => peopleOf(held, line, distrusted)),
  ]
}

/** A cell of a report by a name of its own. */
export function nameOf(at: number, id: string): string {
  return `${at} ${id}`
}

/** What one report says by itself: its numbers, and its sums. */
function ofOne({ report, hidden }: Held, at: number): readonly Known[] {
  const printed = report.tables
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap((cell) =>
      cell.kind === 'count' && !hidden.has(cell.id) ? [exactly([[nameOf(at, cell.id), 1]], cell.value)] : [],
    )
  const sums = report.sums.map(({ total, parts }) =>
    exactly([[nameOf(at, total), 1], ...parts.map((part) => [nameOf(at, part), -1] as const)], 0),
  )
  return [...printed, ...sums]
}

function eventsOf(
  held: readonly Held[],
  { asked, projects, report }: Held,
  at: number,
  distrusted: ReadonlySet<string>,
): readonly Known[] {
  const one = (id: string, from: number, to: number, which: readonly string[]): readonly Known[] => {
    if (distrusted.has(nameOf(at, id))) return []
    const terms: [string, number][] = [[nameOf(at, id), 1]]
    for (let month = from; month <= to; month += 1)
      for (const project of projects)
        for (const kind of which)
          if (!isLeftOut(held, asked, project, month, kind))
            terms.push([`${asked.coc} ${month} ${project} ${kind}`, -1])
    return [exactly(terms, 0)]
  }
  if (asked.report === 'ce-apr')
    return [
      ...one('Q10.B6', asked.first, asked.last, ['3']),
      ...one('Q10.B7', asked.first, asked.last, ['4']),
    ]
  const columns = [
    ['B', [...kinds]],
    ['C', ['3', '4', 'elsewhere']],
    ['D', ['follow-up']],
  ] as const
  const lines = report.tables[0]?.rows.length ?? 0
  return Array.from({ length: lines }, (_, line) => line).flatMap((line) => {
    const isSum = line > asked.last - asked.first
    const from = isSum ? asked.first : asked.first + line
    const to = isSum ? asked.last : from
    return columns.flatMap(([letter, which]) => one(`Events.${letter}${line + 2}`, from, to, which))
  })
}

/** A CE APR of all projects that does not have a project says that it had nothing there. */
function isLeftOut(
  held: readonly Held[],
  { coc }: Asked,
  project: string,
  month: number,
  kind: string,
): boolean {
  return (kind === '3' || kind === '4') && hasNoPart(held, coc, project, month)
}

function hasNoPart(held: readonly Held[], coc: string, project: string, month: number): boolean {
  return held.some(
    ({ asked, projects }) =>
      asked.report === 'ce-apr' &&
      asked.coc === coc &&
      asked.projects === null &&
      month >= asked.first &&
      month <= asked.last &&
      !projects.includes(project),
  )
}

function peopleOf(held: readonly Held[], line: string, distrusted: ReadonlySet<string>): readonly Known[] {
  const areas = held.flatMap(({ asked, projects }, at) => {
    if (asked.report !== 'ce-apr' || distrusted.has(nameOf(at, line))) return []
    const places = new Set<string>()
    for (let month = asked.first; month <= asked.last; month += 1)
      for (const project of projects)
        if (!hasNoPart(held, asked.coc, project, month)) places.add(`${asked.coc} ${month} ${project}`)
    return [{ name: nameOf(at, line), places }]
  })
  const some = areas.filter(({ places }) => places.size > 0)
  return some.flatMap((whole) => {
    const nested = some
      .filter((part) => part !== whole && [...part.places].every((place) => whole.places.has(place)))
      .map((part): Known => ({ terms: minus([whole.name], [part.name]), low: 0, high: Infinity }))
    const others = some.filter((part) => part !== whole)
    const filled = Array.from({ length: 2 ** others.length - 1 }, (_, bits) =>
      others.filter((_part, at) => ((bits + 1) >> at) & 1),
    )
      .filter((parts) => [...whole.places].every((place) => parts.some(({ places }) => places.has(place))))
      .map((parts): Known => ({
        terms: minus(
          parts.map(({ name }) => name),
          [whole.name],
        ),
        low: 0,
        high: Infinity,
      }))
    return [...nested, ...filled]
  })
}

function exactly(terms: Terms, value: number): Known {
  return { terms, low: value, high: value }
}

function minus(more: readonly string[], less: readonly string[]): Terms {
  return [...more.map((name) => [name, 1] as const), ...less.map((name) => [name, -1] as const)]
}
