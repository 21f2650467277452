import type { EntityManager } from 'typeorm'
import { joined, selected, type ListedReferral } from './referrals.ts'

/** Which running referrals are asked for: due between two days, both included, at these projects, under one clock. */
export interface DueBetween {
  readonly from: string | null
  readonly to: string | null
  readonly projects: readonly string[]
  readonly what: string | null
}

const noDay = { first: '0000-00-00', last: '9999-99-99' }

/** Referrals that are due, the earliest first. Each project's are read from its index, and only those shown looked up. */
export async function dueBetween(
  db: EntityManager,
  { from, to, projects, what }: DueBetween,
  limit: number,
  offset: number,
): Promise<readonly ListedReferral[]> {
  if (projects.length === 0) return []
  const walk = `SELECT * FROM (SELECT rowid AS place, next_due_on FROM referral
     WHERE ProjectID = ? AND next_due_on BETWEEN ? AND ? ${what === null ? '' : 'AND next_due_what = ?'}
     ORDER BY next_due_on, rowid LIMIT ?)`
  const parameters = projects.flatMap((ProjectID) => [
    ProjectID,
    from ?? noDay.first,
    to ?? noDay.last,
    ...(what === null ? [] : [what]),
    limit + offset,
  ])
  return db.query(
    `${selected} FROM (SELECT place FROM (${projects.map(() => walk).join(' UNION ALL ')})
        ORDER BY next_due_on, place LIMIT ? OFFSET ?) AS chosen
       CROSS JOIN referral ON referral.rowid = chosen.place ${joined}
      ORDER BY referral.next_due_on, referral.rowid`,
    [...parameters, limit, offset],
  )
}

/** How many referrals of each project are due on each day, by what is due. */
export async function dueDays(
  db: EntityManager,
  lastOfWeek: string,
  today: string,
): Promise<
  readonly {
    readonly ProjectID: string
    readonly what: string
    readonly overdue: number
    readonly today: number
    readonly week: number
    readonly later: number
  }[]
> {
  return db.query(
    `SELECT ProjectID, next_due_what AS what, sum(next_due_on < ?) AS overdue, sum(next_due_on = ?) AS today,
            sum(next_due_on > ? AND next_due_on <= ?) AS week, sum(next_due_on > ?) AS later
       FROM referral
      WHERE ProjectID IN (SELECT ProjectID FROM Project) AND next_due_on > ''
      GROUP BY ProjectID, next_due_what ORDER BY next_due_what`,
    [today, today, today, lastOfWeek, lastOfWeek],
  )
}
