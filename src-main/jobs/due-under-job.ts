import { timeOf, type DueTime } from '#shared/domain/clock/due-times.ts'
import type { ClockRule } from '#shared/domain/clock/clock-rule.ts'
import { runningClocks } from '#shared/domain/clock/referral-clocks.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import type { WhatIf } from '#shared/ipc/community-calls.ts'
import { openToRead } from '#main/reports/open-to-read.ts'
import { clockFacts, runningSql, type ClockRow } from '#main/store/repositories/clock-facts.ts'
import type { Job } from './job.ts'

export interface DueUnder {
  readonly file: string
  readonly keyHex: string
  readonly clocks: readonly ClockRule[]
  readonly calendar: WorkCalendar
  readonly today: string
}

const mostExamples = 12

/** What would be due under other clocks than those in force, over every referral that has not ended. */
export const dueUnderJob: Job<DueUnder, WhatIf> = async ({ clocks, calendar, today, ...place }) => {
  const db = openToRead(place)
  try {
    const counted = { now: noneDue(), under: noneDue() }
    const changed: Omit<WhatIf['examples'][number], 'alias'>[] = []
    for (const row of db.prepare<[], ClockRow>(runningSql).iterate()) {
      const before = row.next_due_on
      const after = runningClocks(clockFacts(row), clocks, calendar)[0]?.due.date ?? null
      if (before !== null) counted.now[timeOf(before, today)] += 1
      if (after !== null) counted.under[timeOf(after, today)] += 1
      if (after !== before) changed.push({ referral_id: row.referral_id, before, after })
    }
    const aliasOf = db
      .prepare<[string], string>(
        `SELECT alias FROM client_profile JOIN referral ON referral.PersonalID = client_profile.PersonalID
          WHERE referral_id = ?`,
      )
      .pluck()
    const examples = changed
      .slice(0, mostExamples)
      .map((one) => ({ ...one, alias: aliasOf.get(one.referral_id) ?? '' }))
    return { ...counted, changed: changed.length, examples }
  } finally {
    db.close()
  }
}

function noneDue(): Record<DueTime, number> {
  return { overdue: 0, today: 0, week: 0, later: 0 }
}
