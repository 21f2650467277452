import { api } from '#renderer/api/client.ts'
import type { ReferralBucket, ReferralRow } from '#shared/ipc/referral-calls.ts'

/** How many referrals one call reads: a call must not hold up the window for longer than a frame. */
const callLimit = 100

/** The most that a list shows. */
const listLimit = 1000

/** A list of referrals as a whole, in its order. One that was moved by a save between two calls is not shown twice. */
export async function readReferrals(bucket: ReferralBucket): Promise<readonly ReferralRow[]> {
  const rows = new Map<string, ReferralRow>()
  for (let offset = 0; offset < listLimit; offset += callLimit) {
    const read = await api.referrals.list({ bucket, limit: callLimit, offset })
    for (const row of read) rows.set(row.referral_id, row)
    if (read.length < callLimit) break
  }
  return [...rows.values()]
}
