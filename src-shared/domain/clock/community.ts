import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'
import { calendarOf, type OpenDays } from './work-calendar.ts'
import { standardCalendar, type WorkCalendar } from './working-days.ts'

/** The words, clocks and reasons of the community the agency works in, and the days they count in. */
export interface Community {
  readonly pack: Pack
  readonly calendar: WorkCalendar
  readonly reasons: Pack['reasons']
  /** What rows on record may hold, whichever pack was in force when it was chosen. */
  readonly known: KnownWords
}

/** The words of every pack that a vault knows. */
export interface KnownWords {
  readonly reasons: Pack['reasons']
  /** Where a referral stands, in words, by the keys of the packs' statuses. */
  readonly statuses: Readonly<Record<string, string>>
}

/** What every vault starts with: nothing in it is verified for a CoC. */
export const starterCommunity: Community = {
  pack: hudPack,
  calendar: standardCalendar,
  reasons: hudPack.reasons,
  known: wordsOf(hudPack),
}

/** The community of an agency that works under this pack, and is open on these days. */
export function communityOf(pack: Pack, openDays: OpenDays, known: KnownWords = wordsOf(pack)): Community {
  const { closedDays, ...calendar } = calendarOf(openDays)
  const holidays = pack.holidays.map(({ date }) => date)
  return {
    pack,
    calendar: { ...calendar, closedDays: [...closedDays, ...holidays] },
    reasons: pack.reasons,
    known,
  }
}

/** The words of one pack alone. */
function wordsOf({ reasons, statuses }: Pack): KnownWords {
  return { reasons, statuses: Object.fromEntries(statuses.map(({ key, label }) => [key, label])) }
}
