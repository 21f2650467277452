import { coordinatedEntry, isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { wordsOfEvent, type EventWords } from '#shared/domain/event/event-words.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'

/** What a household's way through Coordinated Entry is made of. */
export const timelineKinds = ['access', 'assessment', 'event', 'referral', 'placement', 'exit'] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const timelineKindLabels = {
  access: 'Access',
  assessment: 'Assessment',
  event: 'CE Event',
  referral: 'Referral',
  placement: 'Placement',
  exit: 'Exit',
} as const satisfies Record<TimelineKind, string>

export interface TimelineFacts {
  readonly enrollments: readonly {
    readonly EnrollmentID: string
    readonly ProjectName: string
    readonly ProjectType: number
    readonly EntryDate: string
    readonly MoveInDate: string | null
    readonly ExitDate: string | null
  }[]
  readonly assessments: readonly {
    readonly AssessmentID: string
    readonly AssessmentDate: string
    readonly AssessmentLevel: number | null
    readonly PrioritizationStatus: number | null
  }[]
  readonly events: readonly {
    readonly EventID: string
    readonly EventDate: string
    readonly Event: number
    readonly ReferralResult: number | null
    readonly ResultDate: string | null
    readonly referral_id: string | null
  }[]
  readonly referrals: readonly {
    readonly referral_id: string
    readonly ProjectName: string
    readonly acknowledgedOn: string | null
    readonly firstTriedOn: string | null
  }[]
}

/** One thing that took place, on its day. */
export interface TimelineItem {
  readonly key: string
  readonly date: string
  readonly kind: TimelineKind
  readonly what: string
  /** The address of its page; null where it has none of its own. */
  readonly href: string | null
}

/** Everything that took place, the latest first; of one day in the order in which it follows from one another. */
export function timelineOf(facts: TimelineFacts, words: readonly EventWords[]): readonly TimelineItem[] {
  const items = [
    ...facts.enrollments.flatMap(stayItems),
    ...facts.assessments.map(assessmentItem),
    ...facts.events.flatMap((event) => eventItems(event, words)),
    ...facts.referrals.flatMap(referralItems),
  ]
  return items
    .toSorted(
      (first, second) =>
        compareDates(first.date, second.date) ||
        timelineKinds.indexOf(first.kind) - timelineKinds.indexOf(second.kind),
    )
    .toReversed()
}

function stayItems(stay: TimelineFacts['enrollments'][number]): readonly TimelineItem[] {
  const { EnrollmentID, ProjectName, ProjectType, EntryDate, MoveInDate, ExitDate } = stay
  const href = `#/enrollments/${EnrollmentID}`
  const item = (kind: TimelineKind, date: string | null, what: string): readonly TimelineItem[] =>
    date === null ? [] : [{ key: `${kind}-${EnrollmentID}-${date}`, date, kind, what, href }]
  const isAccess = ProjectType === coordinatedEntry
  return [
    ...item(isAccess ? 'access' : 'placement', EntryDate, `Began at ${ProjectName}`),
    ...(isPermanentHousing(ProjectType)
      ? item('placement', MoveInDate, `First night in a home: ${ProjectName}`)
      : []),
    ...item('exit', ExitDate, `Left ${ProjectName}`),
  ]
}

function assessmentItem(one: TimelineFacts['assessments'][number]): TimelineItem {
  const level = labelOf('AssessmentLevel', one.AssessmentLevel ?? -1)
  const placed = labelOf('PrioritizationStatus', one.PrioritizationStatus ?? -1)
  return {
    key: `assessment-${one.AssessmentID}`,
    date: one.AssessmentDate,
    kind: 'assessment',
    what: [level ?? 'Assessment', placed].filter((part) => part !== null).join(', '),
    href: `#/assessments/${one.AssessmentID}`,
  }
}

function eventItems(
  event: TimelineFacts['events'][number],
  words: readonly EventWords[],
): readonly TimelineItem[] {
  const { EventID, EventDate, Event, ReferralResult, ResultDate, referral_id } = event
  const href = referral_id === null ? null : `#/referrals/${referral_id}`
  const { label } = wordsOfEvent(words, Event)
  const made: TimelineItem = { key: `event-${EventID}`, date: EventDate, kind: 'event', what: label, href }
  const result = labelOf('ReferralResult', ReferralResult ?? -1)
  if (result === null || ResultDate === null) return [made]
  return [made, { key: `result-${EventID}`, date: ResultDate, kind: 'referral', what: result, href }]
}

function referralItems(referral: TimelineFacts['referrals'][number]): readonly TimelineItem[] {
  const { referral_id, ProjectName, acknowledgedOn, firstTriedOn } = referral
  const href = `#/referrals/${referral_id}`
  const item = (what: string, date: string | null): readonly TimelineItem[] =>
    date === null
      ? []
      : [{ key: `${what}-${referral_id}`, date, kind: 'referral', what: `${what}: ${ProjectName}`, href }]
  return [
    ...item('Referral acknowledged', acknowledgedOn),
    ...item('First tried to reach them', firstTriedOn),
  ]
}
