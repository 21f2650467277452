import type { Channel } from './contact-attempt.ts'
import type { ContactPoint, ContactPointKind, SafetyCard, Safety } from './safety-card.ts'

/**
 * Whether a channel may be used. A closed one shows no number or address at all. An open one may carry a caution, and
 * holds only the points that are not marked unsafe.
 */
export type ChannelState =
  | { readonly open: true; readonly caution: string | null; readonly points: readonly ContactPoint[] }
  | { readonly open: false; readonly reason: string }

/**
 * How a channel stands for a household. `no` closes it. `unknown` leaves it open with a caution, because somebody has
 * to ask at some time: closing it would leave a household that nobody has asked out of reach for good.
 */
export function channelState(
  card: SafetyCard,
  points: readonly ContactPoint[],
  channel: Channel,
): ChannelState {
  const { kind, safe, act } = channelFacts[channel]
  const safety = safe === null ? null : card[safe]
  if (safety === 'no') return { open: false, reason: `${act} is marked not safe for this household` }
  const known = kind === null ? [] : points.filter((point) => point.kind === kind)
  const usable = known.filter((point) => point.safe !== 'no')
  if (known.length > 0 && usable.length === 0) {
    return { open: false, reason: `Every ${pointWords[kind ?? 'other']} kept here is marked not safe` }
  }
  return { open: true, caution: cautionOf(safety, act, usable), points: usable }
}

interface ChannelFacts {
  /** The points the channel uses; null when it uses none. */
  readonly kind: ContactPointKind | null
  /** Where the card speaks of this channel; null when it does not. */
  readonly safe: 'callSafe' | 'textSafe' | 'emailSafe' | null
  readonly act: string
}

const channelFacts: Readonly<Record<Channel, ChannelFacts>> = {
  call: { kind: 'phone', safe: 'callSafe', act: 'Calling' },
  text: { kind: 'phone', safe: 'textSafe', act: 'Texting' },
  email: { kind: 'email', safe: 'emailSafe', act: 'E-mail' },
  in_person: { kind: null, safe: null, act: 'Meeting in person' },
  through_advocate: { kind: 'advocate', safe: null, act: 'Going through an advocate' },
  other: { kind: 'other', safe: null, act: 'This way' },
}

function cautionOf(safety: Safety | null, act: string, points: readonly ContactPoint[]): string | null {
  if (safety === 'unknown')
    return `Nobody has asked if this is safe yet. ${act} comes with a risk: ask first how to reach them`
  return points.some((point) => point.safe === 'unknown')
    ? 'Use a number or address marked safe before one nobody has asked about'
    : null
}

const pointWords = {
  phone: 'phone number',
  email: 'e-mail address',
  advocate: 'advocate',
  other: 'other contact',
} as const satisfies Record<ContactPointKind, string>
