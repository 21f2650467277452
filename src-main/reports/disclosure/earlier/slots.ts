import type { countedThings } from '#shared/domain/report/made-report.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { earlierName } from './as-known.ts'

/** One count of some days and projects, in however many releases it stands. */
export interface Slot {
  /** The id of this release's cell, or a name of its own where only earlier releases have it. */
  readonly id: string
  readonly isNow: boolean
  /** What is counted. */
  readonly key: string
  readonly of: (typeof countedThings)[number]
  readonly start: string
  readonly end: string
  /** In order. */
  readonly projects: readonly string[]
  /** All projects were asked for: those that are not among `projects` had nothing to count. */
  readonly isOfAll: boolean
  /** Where else it stands: what it is called there, and in which earlier release. */
  readonly before: readonly { readonly id: string; readonly at: number }[]
}

/** What a report counts, of which days and projects. */
export type Counted = Pick<PublishedRelease, 'range' | 'projects' | 'counts'>

/** Every count that this release or an earlier one of the same Continuum of Care prints or hides, once. */
export function slotsOf(now: Counted, earlier: readonly PublishedRelease[]): readonly Slot[] {
  const slots = new Map<string, Slot>()
  const add = (
    { key, of, start, end, project }: Counted['counts'][number],
    { range, projects: all }: Counted,
    place: { readonly now: string } | { readonly id: string; readonly at: number },
  ): void => {
    const projects = (project === null ? all : [project]).toSorted()
    const name = JSON.stringify([key, start, end, projects])
    const isOfAll = project === null && range.ProjectIDs === null
    const known = slots.get(name) ?? { key, of, start, end, projects, isOfAll, before: [] }
    const slot = { id: `now ${name}`, isNow: false, ...known, isOfAll: known.isOfAll || isOfAll }
    if ('now' in place) slots.set(name, { ...slot, id: place.now, isNow: true })
    else slots.set(name, { ...slot, before: [...slot.before, place] })
  }
  for (const count of now.counts) add(count, now, { now: count.id })
  for (const [at, release] of earlier.entries())
    if (release.range.CoCCode === now.range.CoCCode)
      for (const count of release.counts) add(count, release, { id: earlierName(at) + count.id, at })
  return [...slots.values()]
}
