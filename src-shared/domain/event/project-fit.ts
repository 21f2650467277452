import { acceptsProject } from '#shared/hud/fy2026/events.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'

/** From a first day to a last one, both included; null for no last day yet. */
export interface Period {
  readonly start: string
  readonly end: string | null
}

/** What a referral needs to know of a project (2.02, 2.06, 2.09). */
export interface OpenProject {
  readonly ProjectID: string
  readonly ProjectName: string
  readonly ProjectType: number | null
  readonly operating: Period
  readonly funders: readonly (Period & { readonly Funder: number })[]
  /** When the project received referrals from Coordinated Entry: `ReceivesReferrals` of 2.09. */
  readonly receivesReferrals: readonly Period[]
}

/** The projects that an event of this kind can name on its date (4.20.C), in the order given. */
export function projectsFor<P extends OpenProject>(
  event: number,
  on: string,
  projects: readonly P[],
): readonly P[] {
  return projects.filter((project) => whyNoFit(event, on, project) === null)
}

/** Why an event cannot name a project on its date, and what to do; null when it can. */
export function whyNoFit(event: number, on: string, project: OpenProject): string | null {
  const misfit = misfitOf(event, on, project)
  return misfit === null ? null : `${misfit.what}: ${mends[misfit.about]}`
}

/** What keeps an event from naming a project on its date: its kind, the day, or the project's participation. */
interface Misfit {
  readonly about: 'kind' | 'day' | 'participation'
  /** A sentence without its mend and its full stop. */
  readonly what: string
}

const mends = {
  kind: 'choose another project or another event',
  day: 'choose another project or check the referral date',
  participation: 'choose another project, or correct its Coordinated Entry participation',
} as const satisfies Record<Misfit['about'], string>

/** What keeps an event from naming a project on its date (4.20.C); null when nothing does. */
export function misfitOf(event: number, on: string, project: OpenProject): Misfit | null {
  const { ProjectName, ProjectType } = project
  const openFunders = project.funders.filter((funder) => isWithin(on, funder)).map(({ Funder }) => Funder)
  if (!acceptsProject(event, { ProjectType, openFunders })) {
    const kind = labelOf('EventType', event) ?? 'this event'
    return { about: 'kind', what: `${ProjectName} does not offer “${kind}”` }
  }
  if (!isWithin(on, project.operating)) {
    return { about: 'day', what: `${ProjectName} was not open on ${formatDate(on)}` }
  }
  if (!project.receivesReferrals.some((period) => isWithin(on, period))) {
    return { about: 'participation', what: `${ProjectName} did not receive referrals on ${formatDate(on)}` }
  }
  return null
}

/** Whether a date falls in a period. */
export function isWithin(date: string, { start, end }: Period): boolean {
  return compareDates(date, start) >= 0 && (end === null || compareDates(date, end) <= 0)
}
