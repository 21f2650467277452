import { countWords } from '#shared/domain/clock/clock-words.ts'
import { daysOfTime, type DueTime } from '#shared/domain/clock/due-times.ts'
import { runningClocks } from '#shared/domain/clock/referral-clocks.ts'
import { skippedDays, skippedWords } from '#shared/domain/clock/why-date.ts'
import type { DueCount, DueReason } from '#shared/ipc/radar-calls.ts'
import { clockOf } from '#main/store/repositories/clock-facts.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { dueBetween, dueDays } from '#main/store/repositories/radar.ts'
import { referralById, type ListedReferral } from '#main/store/repositories/referrals.ts'
import { readCommunity } from './community/community.ts'
import { today, type WorkingDesk } from './desk.ts'
import { asShown } from './transfers/refuges.ts'

/** How much is due at each project of the agency, clock by clock. */
export async function radarCounts(desk: WorkingDesk): Promise<readonly DueCount[]> {
  const { db } = desk.store
  const now = today(desk)
  const names = new Map((await allProjects(db)).map(({ ProjectID, ProjectName }) => [ProjectID, ProjectName]))
  const rows = await dueDays(db, daysOfTime('week', now).to ?? now, now)
  return rows.flatMap((row) => {
    const ProjectName = names.get(row.ProjectID)
    return ProjectName === undefined ? [] : [{ ...row, ProjectName }]
  })
}

/** What is due in a part of time, the earliest first: at one project, or at all of the agency's. */
export async function radarList(
  desk: WorkingDesk,
  asked: {
    readonly time: DueTime
    readonly ProjectID: string | null
    readonly what: string | null
    readonly limit: number
    readonly offset: number
  },
): Promise<readonly ListedReferral[]> {
  const { db } = desk.store
  const all = (await allProjects(db)).map(({ ProjectID }) => ProjectID)
  const projects = asked.ProjectID === null ? all : all.filter((ProjectID) => ProjectID === asked.ProjectID)
  const days = daysOfTime(asked.time, today(desk))
  const due = await dueBetween(db, { ...days, projects, what: asked.what }, asked.limit, asked.offset)
  return Promise.all(due.map((row) => asShown(desk, db, row)))
}

/** Every running clock of a referral, and how it came to its last day. @throws AppError not-found */
export async function whyDue(desk: WorkingDesk, referral_id: string): Promise<readonly DueReason[]> {
  const { db } = desk.store
  await referralById(db, referral_id)
  const facts = await clockOf(db, referral_id)
  if (facts === undefined) return []
  const { pack, calendar } = await readCommunity(db)
  const now = today(desk)
  return runningClocks(facts, pack.clocks, calendar).map(({ key, label, due }) => {
    const rule = pack.clocks.find((clock) => clock.key === key)
    const from = rule === undefined ? null : facts[rule.from]
    if (rule === undefined || from === null) return { key, label, dueOn: due.date, rule: null }
    const skipped = rule.unit === 'working' ? skippedDays(from, due.date, calendar) : []
    const { source, verified } = rule
    const words = { counts: countWords(rule), skipped: skippedWords(skipped, now), source, verified }
    return { key, label, dueOn: due.date, rule: { from, ...words } }
  })
}
