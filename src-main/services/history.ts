import { z } from 'zod'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { actWords } from '#shared/domain/history/act-words.ts'
import { changesInWords } from '#shared/domain/history/change-words.ts'
import { endOfPage } from '#shared/domain/history/page.ts'
import type { HistoryNames } from '#shared/domain/history/value-words.ts'
import type { HistoryEntry } from '#shared/ipc/history-calls.ts'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import {
  actsById,
  actsOnClient,
  changesOnClient,
  type KeptAct,
  type KeptChange,
} from '#main/store/repositories/history.ts'
import type { WorkingDesk } from './desk.ts'
import { knownWords } from './community/community.ts'
import { withTakenOut } from './taken-out.ts'
import { hiddenRefuges, saidName } from './transfers/refuges.ts'

const warningsSchema = z.array(z.string())

/** How many acts a page holds. */
const pageLength = 50

/** Who did what to a client's record and when, the latest first: the acts before a moment, or from now on back. */
export async function historyOfClient(
  desk: WorkingDesk,
  PersonalID: string,
  before: string | null,
): Promise<{ entries: HistoryEntry[]; more: boolean }> {
  const { db } = desk.store
  const known = await actsOnClient(db, PersonalID, before)
  const end = endOfPage(known, pageLength)
  const actIds = known.slice(0, end).map((act) => act.act_id)
  const acts = new Map((await actsById(db, actIds)).map((act) => [act.act_id, act]))
  const changes = await withTakenOut(db, await changesOnClient(db, PersonalID, actIds))
  const names = await namesFor(desk, PersonalID)
  const entries = actIds.flatMap((actId) => {
    const act = acts.get(actId)
    const ofAct = changes.filter((change) => change.act_id === actId)
    return act === undefined ? [] : toEntry(act, ofAct, names)
  })
  return { entries, more: end < known.length }
}

function toEntry(act: KeptAct, changes: readonly KeptChange[], names: HistoryNames): HistoryEntry {
  return {
    actId: act.act_id,
    at: act.at,
    who: act.who ?? 'Somebody this vault no longer knows',
    what: actWords(act.name, act.tookBack),
    reason: act.reason,
    undone: act.undone === 1,
    warnings: act.warnings === null ? [] : warningsSchema.parse(JSON.parse(act.warnings)),
    changes: [...changesInWords(changes, names)],
  }
}

async function namesFor(desk: WorkingDesk, PersonalID: string): Promise<HistoryNames> {
  const { db } = desk.store
  const hidden = await hiddenRefuges(desk, db, PersonalID)
  const projects: readonly { ProjectID: string; ProjectName: string | null }[] = await db.query(
    'SELECT ProjectID, ProjectName FROM Project',
  )
  const enrollments = await enrollmentsOfClient(db, PersonalID)
  const people: readonly { UserID: string; display_name: string }[] = await db.query(
    'SELECT UserID, display_name FROM account',
  )
  return {
    projects: new Map(
      projects.map(({ ProjectID, ProjectName }) => [
        ProjectID,
        saidName(hidden, ProjectName ?? 'A project without a name'),
      ]),
    ),
    enrollments: new Map(
      enrollments.map((row) => [
        row.EnrollmentID,
        `${saidName(hidden, row.ProjectName)}, from ${formatDate(row.EntryDate)}`,
      ]),
    ),
    ...(await knownWords(db)),
    people: new Map(people.map(({ UserID, display_name }) => [UserID, display_name])),
  }
}
