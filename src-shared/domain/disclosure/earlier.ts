import type { MadeReport, ReportRange } from '#shared/domain/report/made-report.ts'
import { dayAfter, elementarySpans, type Span } from './date-spans.ts'
import { printedCounts, type PublishedRelease } from './published.ts'
import { sumOf, type Relation, type Release, type UnprintedCount } from './release.ts'

/** What a reader can reason about one count from one release to another. */
export interface Links {
  readonly unprinted: readonly UnprintedCount[]
  readonly relations: readonly Relation[]
}

/** An earlier release as numbers of this one, its ids apart from those of others. */
export function asKnown(earlier: PublishedRelease, at: number): Release {
  const name = (id: string): string => `${earlierName(at)}${id}`
  // what was left out or merged was not hidden for what it is
  const unprinted = new Set(earlier.unprinted)
  const hidden = earlier.counts.filter(({ id, value }) => value === null && !unprinted.has(id))
  return {
    cells: [],
    percents: [],
    known: earlier.counts.flatMap(({ id, value }) => (value === null ? [] : [{ id: name(id), value }])),
    unprinted: [
      ...hidden.map(({ id }) => ({ id: name(id), value: null, guard: 'hidden before' as const })),
      ...earlier.unprinted.map((id) => ({ id: name(id), value: null, guard: 'when small' as const })),
    ],
    knownShares: earlier.shares.map(({ id, numerator, denominator, decimals, units }) => ({
      id: name(id),
      numerator: name(numerator),
      denominator: name(denominator),
      decimals,
      units,
    })),
    relations: earlier.sums.map((terms) => ({
      terms: terms.map(([id, times]) => [name(id), times] as const),
    })),
  }
}

function earlierName(at: number): string {
  return `earlier ${at + 1}: `
}

/** One count in one release: what it is called there, and which days and projects it is of. */
interface Printed {
  readonly id: string
  readonly of: 'people' | 'households' | 'records'
  readonly range: ReportRange
}

/**
 * How the counts of overlapping ranges hang together, count by count, this release among the earlier ones: the same range
 * holds the same, a range within another no more than it, ranges that fill another at least as much; and records, which
 * each have one day, add up over days. What lies between two ranges is guarded when it is small. People and households
 * may move from one line to another as the range grows, so for them this is what a reader would assume rather than know;
 * where the numbers contradict it, it is left out.
 */
export function linksTo(report: MadeReport, earlier: readonly PublishedRelease[]): readonly Links[] {
  if (earlier.length === 0) return []
  const all = [
    ...printedCounts(report).map(({ id, key, of, start, end }) => ({
      key,
      printed: { id, of, range: { ...report.range, start, end } },
    })),
    ...earlier.flatMap(({ range, counts }, at) =>
      counts.map(({ id, key, of, start, end }) => ({
        key,
        printed: { id: earlierName(at) + id, of, range: { ...range, start, end } },
      })),
    ),
  ].filter(({ printed }) => printed.range.CoCCode === report.range.CoCCode)
  return [...grouped(all, ({ key }) => key)]
    .filter(([, those]) => those.length > 1)
    .map(([key, those]) => {
      const printed = those.map((each) => each.printed)
      const isOfRecords = printed.every(({ of }) => of === 'records')
      const found = isOfRecords
        ? [bySpans(key, printed), nested(printed, (one, other) => !hasSameProjects(one, other))]
        : [nested(printed, () => true), filled(printed)]
      return {
        unprinted: found.flatMap(({ unprinted }) => unprinted),
        relations: found.flatMap(({ relations }) => relations),
      }
    })
    .filter(({ relations }) => relations.length > 0)
}

/** Records add up over the days of every range with the same projects. */
function bySpans(key: string, those: readonly Printed[]): Links {
  const groups = grouped(those, ({ range }) => range.ProjectIDs?.toSorted().join() ?? '')
  const unprinted: UnprintedCount[] = []
  const relations: Relation[] = []
  for (const [projects, group] of groups) {
    if (group.length < 2) continue
    const spans = elementarySpans(group.map(({ range }) => range))
    const name = ({ start, end }: Span): string => `${key} of ${projects} ${start} to ${end}`
    unprinted.push(...spans.map((span) => ({ id: name(span), value: null, guard: 'when small' as const })))
    for (const { id, range } of group)
      relations.push(
        sumOf(
          id,
          spans.filter((span) => isWithin(span, range)).map((span) => name(span)),
        ),
      )
  }
  return { unprinted, relations }
}

function nested(those: readonly Printed[], isAsked: (one: Printed, other: Printed) => boolean): Links {
  const unprinted: UnprintedCount[] = []
  const relations: Relation[] = []
  for (const inner of those)
    for (const outer of those) {
      if (inner === outer || !isAsked(inner, outer) || !isPart(inner.range, outer.range)) continue
      if (isPart(outer.range, inner.range)) {
        if (inner.id < outer.id) relations.push(sumOf(outer.id, [inner.id]))
        continue
      }
      const rest = `${outer.id} without ${inner.id}`
      unprinted.push({ id: rest, value: null, guard: 'when small' })
      relations.push(sumOf(outer.id, [inner.id, rest]))
    }
  return { unprinted, relations }
}

/** People of several ranges that follow each other and fill another: some may be in more than one. */
function filled(those: readonly Printed[]): Links {
  const unprinted: UnprintedCount[] = []
  const relations: Relation[] = []
  for (const whole of those) {
    const run = runThrough(whole, those)
    if (run.length === 0) continue
    const twice = `${run.map(({ id }) => id).join(' and ')}, counted twice`
    unprinted.push({ id: twice, value: null, guard: 'when small' })
    relations.push({
      terms: [[whole.id, 1], [twice, 1], ...run.map(({ id }) => [id, -1] as const)],
    })
  }
  return { unprinted, relations }
}

/** Shorter ranges, one after the other without a gap, from the first day of `whole` to its last; none if there are not. */
function runThrough(whole: Printed, those: readonly Printed[]): readonly Printed[] {
  const parts = those.filter(
    (part) =>
      hasSameProjects(part, whole) && isPart(part.range, whole.range) && !isPart(whole.range, part.range),
  )
  const run: Printed[] = []
  for (let day = whole.range.start; day <= whole.range.end;) {
    const next = parts.find(({ range }) => range.start === day)
    if (!next) return []
    run.push(next)
    day = dayAfter(next.range.end)
  }
  return run
}

function isPart(inner: ReportRange, outer: ReportRange): boolean {
  return isWithin(inner, outer) && isAmong(inner.ProjectIDs, outer.ProjectIDs)
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Null stands for every project. */
function isAmong(some: readonly string[] | null, all: readonly string[] | null): boolean {
  return all === null || (some !== null && some.every((project) => all.includes(project)))
}

function hasSameProjects(one: Printed, other: Printed): boolean {
  return (
    isAmong(one.range.ProjectIDs, other.range.ProjectIDs) &&
    isAmong(other.range.ProjectIDs, one.range.ProjectIDs)
  )
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
