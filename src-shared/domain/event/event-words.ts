import { eventGroup, type EventGroup } from '#shared/hud/fy2026/events.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'

/** How a community speaks of a CE Event (4.20.2). */
export interface EventWords {
  readonly Event: number
  /** The community's own heading for it; null where it has none. */
  readonly category: string | null
  readonly label: string
  /** What it stands for, in one sentence without a full stop. */
  readonly explanation: string
}

/** The words of an event; HUD's own where the community has none. */
export function wordsOfEvent(words: readonly EventWords[], event: number): EventWords {
  return (
    words.find((one) => one.Event === event) ?? {
      Event: event,
      category: null,
      label: labelOf('EventType', event) ?? 'An event this version does not know',
      explanation: '',
    }
  )
}

export const eventGroupLabels = {
  access: 'Access events',
  referral: 'Referral events',
} as const satisfies Record<EventGroup, string>

/** The heading an event is offered under. */
export function eventGroupWords(event: number): string {
  return eventGroupLabels[eventGroup(event) ?? 'referral']
}

function words(Event: number, label: string, explanation: string): EventWords {
  return { Event, category: null, label, explanation }
}

/** Plain words for the seventeen events that can be logged, for a community that has none of its own. */
export const starterEventWords: readonly EventWords[] = [
  words(
    1,
    'Referral to prevention assistance',
    'They still have a home, and a project that helps people keep theirs was asked to help',
  ),
  words(
    2,
    'Housing problem-solving conversation',
    'You talked through ways to stay out of homelessness or to leave it soon, with or without help at once',
  ),
  words(
    3,
    'Referral to a crisis needs assessment',
    'They have an appointment with somebody who asks what they need right now',
  ),
  words(
    4,
    'Referral to a housing needs assessment',
    'They have an appointment with somebody who asks which housing and help would fit them',
  ),
  words(
    5,
    'Referral to follow-up case management',
    'They have a home, and a project that helps people settle in was asked to take them on',
  ),
  words(
    6,
    'Referral to street outreach',
    'An outreach team was asked to find them where they stay and to connect them with help',
  ),
  words(
    7,
    'Referral to housing navigation',
    'No home was open for them, so a service was asked to help them search and gather papers',
  ),
  words(
    8,
    'Referral outside the CoC: not eligible here',
    'No project of the Continuum can take them, so a service outside it was asked',
  ),
  words(
    9,
    'Referral outside the CoC: nothing open here',
    'A project of the Continuum could take them but has no room, so a service outside it was asked',
  ),
  words(
    10,
    'Referral to an emergency shelter bed',
    'A shelter bed was open, and they were put forward for it',
  ),
  words(
    11,
    'Referral to transitional housing',
    'A bed or unit of transitional housing was open, and they were put forward for it',
  ),
  words(
    12,
    'Referral to a joint TH and RRH project',
    'A joint project of transitional housing and rapid re-housing had an opening for them',
  ),
  words(13, 'Referral to rapid re-housing', 'A rapid re-housing project had an opening for them'),
  words(14, 'Referral to permanent supportive housing', 'A home with lasting support was open for them'),
  words(15, 'Referral to other permanent housing', 'A permanent home of another kind was open for them'),
  words(
    16,
    'Referral to emergency assistance, flex funds or furniture',
    'Help that is given once, with money or furniture, was asked for on their behalf',
  ),
  words(
    18,
    'Referral to a Housing Stability Voucher',
    'An application for the voucher was handed in for this household',
  ),
]
