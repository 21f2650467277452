import dayjs from 'dayjs'
import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { doubtWords, isDayInDoubt, knownDayOf, type ClockReading } from '#shared/domain/clock/known-day.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { storedJson } from '#main/store/stored-json.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { actOf, today, type Desk } from '../desk.ts'
import { requireMay } from '../guard.ts'

const rowName = 'clock.confirmed'

/** Where the acts begin that count since an administrator confirmed the date: those before were under a wrong clock. */
const confirmedSchema = z.object({ from: z.number().int() })

/** What this computer says of today, and what the history does. */
export async function readClock(desk: Desk, db: EntityManager): Promise<ClockReading> {
  const row = await db.findOneBy<LocalRow<'setting'>>('setting', { name: rowName })
  const from = row === null ? 0 : (storedJson(confirmedSchema, row.value)?.from ?? 0)
  // The plus keeps the index on the moment: the latest comes first, and few lie before the confirmation.
  const [last]: readonly { at: string }[] = await db.query(
    'SELECT at FROM act WHERE +rowid >= ? ORDER BY at DESC LIMIT 1',
    [from],
  )
  return { here: today(desk), recorded: last === undefined ? null : dayjs(last.at).format('YYYY-MM-DD') }
}

/** Today, or the latest day on which anything was recorded. */
export async function knownDay(desk: Desk, db: EntityManager): Promise<string> {
  return knownDayOf(await readClock(desk, db))
}

/** As `knownDay`, for what leaves under a release. @throws AppError not-allowed while the day is in doubt */
export async function certainDay(desk: Desk, db: EntityManager): Promise<string> {
  const clock = await readClock(desk, db)
  if (!isDayInDoubt(clock)) return knownDayOf(clock)
  throw new AppError(
    'not-allowed',
    `${doubtWords(clock)}. Nothing left the vault. Set this computer’s clock, or let an administrator confirm the date.`,
  )
}

/**
 * Says that it is today indeed, although later work is on record: from here on that work says nothing of the date.
 * @throws AppError not-allowed, conflict when it is no longer the day that was asked about
 */
export async function confirmDate(desk: Desk, day: string): Promise<void> {
  requireMay(desk, 'date.confirm')
  await desk.store.write(actOf(desk, 'date.confirm'), async (session) => {
    const clock = await readClock(desk, session.db)
    if (clock.here !== day)
      throw new AppError(
        'conflict',
        'The date changed in this moment. Nothing was confirmed. Look at it again.',
      )
    const [last]: readonly { n: number | null }[] = await session.db.query('SELECT max(rowid) AS n FROM act')
    const value = JSON.stringify({ from: (last?.n ?? 0) + 1 } satisfies z.output<typeof confirmedSchema>)
    if (await session.db.existsBy('setting', { name: rowName }))
      await session.update('setting', rowName, { value })
    else await session.insert('setting', { name: rowName, value })
  })
}
