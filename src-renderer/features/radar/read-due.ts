import { api } from '#renderer/api/client.ts'
import type { DueTime } from '#shared/domain/clock/due-times.ts'
import type { ReferralRow } from '#shared/ipc/referral-calls.ts'

/** How many one call reads: a call must not hold up the window for longer than a frame. */
const callLimit = 100

/** The most that a list shows. */
export const mostShown = 1000

/** What is due in a part of time, the earliest first. One that was moved between two calls is not shown twice. */
export async function readDue(
  time: DueTime,
  ProjectID: string | null,
  what: string | null,
): Promise<readonly ReferralRow[]> {
  const rows = new Map<string, ReferralRow>()
  for (let offset = 0; offset < mostShown; offset += callLimit) {
    const read = await api.radar.list({ time, ProjectID, what, limit: callLimit, offset })
    for (const row of read) rows.set(row.referral_id, row)
    if (read.length < callLimit) break
  }
  return [...rows.values()]
}
