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
  const openFunders = project.funders.filter((funder) => isWithin(on, funder)).map(({ Funder }) => Funder)
  if (!acceptsProject(event, { ProjectType: project.ProjectType, openFunders })) {
    const kind = labelOf('EventType', event) ?? 'this event'
    return `${project.ProjectName} does not offer “${kind}”: choose another project or another event`
  }
  if (!isWithin(on, project.operating)) {
    return `${project.ProjectName} was not open on ${formatDate(on)}: choose another project or check the referral date`
  }
  if (!project.receivesReferrals.some((period) => isWithin(on, period))) {
    return `${project.ProjectName} did not receive referrals on ${formatDate(on)}: choose another project, or correct its Coordinated Entry participation`
  }
  return null
}

/** Whether a date falls in a period. */
export function isWithin(date: string, { start, end }: Period): boolean {
  return compareDates(date, start) >= 0 && (end === null || compareDates(date, end) <= 0)
}
