import { coordinatedEntry, isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { daysBetween } from '#shared/domain/date/iso-date.ts'
import { hasResult } from '#shared/hud/fy2026/events.ts'
import type { TimelineFacts } from './timeline.ts'

/** How long one step of the way took, in days; null where it has not come to its end. */
export interface TimelineStep {
  readonly key: 'assessed' | 'referred' | 'acknowledged' | 'tried' | 'result' | 'home'
  readonly from: string
  readonly to: string | null
  readonly days: number | null
}

export const timelineStepLabels = {
  assessed: 'From coming in to the first assessment',
  referred: 'From the assessment to a referral to an opening',
  acknowledged: 'From the referral to its acknowledgement',
  tried: 'From the referral to the first try to reach them',
  result: 'From the referral to its result',
  home: 'From the referral to the first night in a home',
} as const satisfies Record<TimelineStep['key'], string>

/**
 * The time that each step took, from the household's latest start in Coordinated Entry on. A step that has not begun is
 * left out; one that has begun and not ended has no days.
 */
export function timelineSteps(facts: TimelineFacts): readonly TimelineStep[] {
  const starts = facts.enrollments
    .filter(({ ProjectType }) => ProjectType === coordinatedEntry)
    .map(({ EntryDate }) => EntryDate)
  const cameIn = starts.toSorted().at(-1) ?? null
  const assessed = earliest(
    facts.assessments.map(({ AssessmentDate }) => AssessmentDate),
    cameIn,
  )
  const openings = facts.events.filter(({ Event }) => hasResult(Event))
  const referredOn = earliest(
    openings.map(({ EventDate }) => EventDate),
    assessed ?? cameIn,
  )
  const event = openings.find(({ EventDate }) => EventDate === referredOn)
  const referral = facts.referrals.find(({ referral_id }) => referral_id === event?.referral_id)
  const home = earliest(
    facts.enrollments.flatMap(({ ProjectType, MoveInDate }) =>
      MoveInDate !== null && isPermanentHousing(ProjectType) ? [MoveInDate] : [],
    ),
    referredOn,
  )
  return [
    ...step('assessed', cameIn, assessed),
    ...step('referred', assessed, referredOn),
    ...(referral === undefined ? [] : step('acknowledged', referredOn, referral.acknowledgedOn)),
    ...(referral === undefined ? [] : step('tried', referredOn, referral.firstTriedOn)),
    ...step('result', referredOn, event?.ResultDate ?? null),
    ...step('home', event?.ReferralResult === 1 ? referredOn : null, home),
  ]
}

/** What is missing on the way, each as a sentence without its full stop. */
export function timelineGaps(facts: TimelineFacts): readonly string[] {
  const open = facts.events.filter(({ Event, ReferralResult }) => hasResult(Event) && ReferralResult === null)
  const placed = facts.assessments.filter(({ PrioritizationStatus }) => PrioritizationStatus === 1)
  const lastPlaced =
    placed
      .map(({ AssessmentDate }) => AssessmentDate)
      .toSorted()
      .at(-1) ?? null
  const isWaiting =
    lastPlaced !== null &&
    !facts.events.some(({ Event, EventDate }) => hasResult(Event) && EventDate >= lastPlaced)
  return [
    ...(open.length === 0
      ? []
      : [
          open.length === 1
            ? 'One referral has no result yet'
            : `${open.length} referrals have no result yet`,
        ]),
    ...(isWaiting ? ['Placed on the priority list, and no opening since'] : []),
  ]
}

function step(key: TimelineStep['key'], from: string | null, to: string | null): readonly TimelineStep[] {
  return from === null ? [] : [{ key, from, to, days: to === null ? null : daysBetween(from, to) }]
}

/** The first of some days that is not before another; null where there is none. */
function earliest(days: readonly string[], notBefore: string | null): string | null {
  return days.filter((day) => notBefore === null || day >= notBefore).toSorted()[0] ?? null
}
