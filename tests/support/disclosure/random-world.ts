import type { Cell, MadeReport } from '#shared/domain/report/made-report.ts'
import { formatMonth, monthsBetween } from '#shared/domain/trends/months.ts'
import type { Draw } from './random-release.ts'

/** The months of these worlds, and which projects are in which Continuum of Care: one is in both. */
export const months = monthsBetween('2026-01-01', '2026-03-31')
export const projectsOf = { 'XX-500': ['A', 'B'], 'XX-501': ['B', 'C'] } as const
export type CoC = keyof typeof projectsOf

/** Two kinds of scheduled assessment at an access point or not, and follow-up. */
export const kinds = ['3', '4', 'elsewhere', 'follow-up'] as const
type Kind = (typeof kinds)[number]

/** What is where and when: month, CoC and project. */
interface Place {
  readonly month: number
  readonly coc: CoC
  readonly project: string
}
type Event = Place & { readonly kind: Kind }
interface Person {
  readonly line: 'adults' | 'children'
  readonly at: readonly Place[]
}
export interface World {
  readonly events: readonly Event[]
  readonly people: readonly Person[]
  /** Since which month a project is an access point. */
  readonly opens: Readonly<Record<string, number>>
}

/** A report that somebody asks for: the CE APR or trends, of months and all or named projects of a CoC. */
export interface Asked {
  readonly report: 'ce-apr' | 'trends'
  readonly coc: CoC
  readonly first: number
  readonly last: number
  readonly projects: readonly string[] | null
}

export function randomWorld(draw: Draw): World {
  const opens = { A: 0, B: draw(3) === 0 ? 1 : 0, C: 0 }
  const many = 10 + draw(120)
  return {
    opens,
    events: Array.from({ length: many }, () => randomEvent(draw, opens)),
    people: Array.from({ length: 5 + draw(60) }, () => ({
      line: draw(3) === 0 ? 'children' : 'adults',
      at: Array.from({ length: 1 + draw(2) }, () => randomPlace(draw)).filter(
        ({ project, month }) => month >= (opens[project as keyof typeof opens] ?? 0),
      ),
    })),
  }
}

/** The same world after some have come in late and some were taken out. */
export function laterWorld(draw: Draw, world: World): World {
  if (draw(3) === 0) return world
  return {
    ...world,
    events: [
      ...world.events.filter(() => draw(30) !== 0),
      ...Array.from({ length: draw(5) }, () => randomEvent(draw, world.opens)),
    ],
    people: draw(2) === 0 ? world.people : world.people.filter(() => draw(25) !== 0),
  }
}

export function randomAsked(draw: Draw): Asked {
  const first = draw(3)
  const coc = draw(4) === 0 ? 'XX-501' : 'XX-500'
  const projects = [null, null, [projectsOf[coc][0]], [projectsOf[coc][1]]][draw(4)] ?? null
  return {
    report: draw(2) === 0 ? 'trends' : 'ce-apr',
    coc,
    first,
    last: first + draw(3 - first),
    projects,
  }
}

/** The projects that a report comes to: the CE APR leaves out those that were no access point yet. */
export function resolved({ report, coc, last, projects }: Asked, { opens }: World): readonly string[] {
  return projectsOf[coc]
    .filter((project) => projects?.includes(project) ?? true)
    .filter((project) => report === 'trends' || (opens[project] ?? 0) <= last)
}

/** The report as the engine would make it. */
export function reportOf(asked: Asked, world: World): MadeReport {
  const { report, coc, first, last, projects } = asked
  const here = resolved(asked, world)
  const isIn = (place: Place, from: number, to: number): boolean =>
    place.coc === coc && here.includes(place.project) && place.month >= from && place.month <= to
  const events = (from: number, to: number, ...which: readonly Kind[]): number =>
    world.events.filter((event) => which.includes(event.kind) && isIn(event, from, to)).length
  const people = (line: Person['line']): number =>
    world.people.filter((person) => person.line === line && person.at.some((at) => isIn(at, first, last)))
      .length
  const made = report === 'trends' ? trendTable(first, last, events) : ceTables(first, last, events, people)
  return {
    report,
    title: report,
    range: {
      start: months[first]?.start ?? '',
      end: months[last]?.end ?? '',
      CoCCode: coc,
      ProjectIDs: projects === null ? null : [...projects],
      software: 'Threshold',
    },
    projects: [...here],
    ...made,
    unprinted: [],
    notes: [],
    checks: [],
  }
}

type CountEvents = (from: number, to: number, ...which: readonly Kind[]) => number
type Made = Pick<MadeReport, 'tables' | 'sums'>

function ceTables(
  first: number,
  last: number,
  events: CountEvents,
  people: (line: Person['line']) => number,
): Made {
  const [adults, children] = [people('adults'), people('children')]
  return {
    tables: [
      {
        id: 'Q7a',
        title: 'Persons served',
        columns: ['', 'Total'],
        rows: [
          { label: 'Adults', cells: [count('Q7a.B2', 'people', adults)] },
          { label: 'Children', cells: [count('Q7a.B3', 'people', children)] },
          { label: 'Total', cells: [count('Q7a.B6', 'people', adults + children)] },
        ],
      },
      {
        id: 'Q10',
        title: 'Activity',
        columns: ['', 'Total Occurrences'],
        rows: [
          { label: 'Crisis', cells: [count('Q10.B6', 'records', events(first, last, '3'))] },
          { label: 'Housing', cells: [count('Q10.B7', 'records', events(first, last, '4'))] },
        ],
      },
    ],
    sums: [{ total: 'Q7a.B6', parts: ['Q7a.B2', 'Q7a.B3'] }],
  }
}

function trendTable(first: number, last: number, events: CountEvents): Made {
  const lines = Array.from({ length: last - first + 1 }, (_, at) => [first + at, first + at] as const)
  const all = lines.length > 1 ? [...lines, [first, last] as const] : lines
  const columns = [kinds, ['3', '4', 'elsewhere'], ['follow-up']] as const
  const id = (column: number, line: number): string => `Events.${['B', 'C', 'D'][column]}${line + 2}`
  return {
    tables: [
      {
        id: 'Events',
        title: 'Events',
        columns: ['Month', 'All', 'Scheduled assessments', 'Services and follow-up'],
        rows: all.map(([from, to], line) => ({
          label: line < lines.length ? formatMonth(months[from]?.month ?? '') : 'All months',
          cells: columns.map((which, at) => count(id(at, line), 'records', events(from, to, ...which))),
        })),
      },
    ],
    sums: [
      ...all.map((_, line) => ({ total: id(0, line), parts: [id(1, line), id(2, line)] })),
      ...(all.length > lines.length
        ? columns.map((_, at) => ({
            total: id(at, lines.length),
            parts: lines.map((_line, line) => id(at, line)),
          }))
        : []),
    ],
  }
}

function count(id: string, of: 'people' | 'records', value: number): Cell {
  return { kind: 'count', id, of, value }
}

function randomPlace(draw: Draw): Place {
  const coc = draw(4) === 0 ? 'XX-501' : 'XX-500'
  return { month: draw(3), coc, project: projectsOf[coc][draw(2)] ?? 'A' }
}

function randomEvent(draw: Draw, opens: World['opens']): Event {
  const place = randomPlace(draw)
  const isOpen = place.month >= (opens[place.project] ?? 0)
  return { ...place, kind: (isOpen ? kinds[draw(kinds.length)] : kinds[2 + draw(2)]) ?? 'elsewhere' }
}
