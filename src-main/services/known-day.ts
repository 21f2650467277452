import dayjs from 'dayjs'
import type { EntityManager } from 'typeorm'
import { daysBetween, laterOf } from '#shared/domain/date/iso-date.ts'
import { today, type Desk } from './desk.ts'

/** Work that lies further ahead was recorded under a wrong clock, and says nothing about today. */
const believable = 60

/**
 * Today, or the latest day on which anything was recorded: a computer whose clock was set back makes no ended release
 * live again.
 */
export async function knownDay(desk: Desk, db: EntityManager): Promise<string> {
  const [last]: readonly { at: string | null }[] = await db.query('SELECT max(at) AS at FROM act')
  const here = today(desk)
  const worked = last?.at ? dayjs(last.at).format('YYYY-MM-DD') : here
  return daysBetween(here, worked) > believable ? here : laterOf(here, worked)
}
