import { hudColumnWords } from '#shared/domain/history/hud-columns.ts'
import { noNames, type HistoryNames } from '#shared/domain/history/value-words.ts'
import { isTableName } from '#shared/hud/fy2026/tables.ts'
import {
  findingsInPage,
  findingsShown,
  type CheckFinding,
  type CheckScope,
  type DataCheckResult,
} from '#shared/ipc/data-check-calls.ts'
import type { CheckResult } from '#main/jobs/check-data-job.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { dataChecks } from '#main/reports/data-check/checks.ts'
import type { FoundRow } from '#main/reports/data-check/data-check.ts'
import { factsOfFindings } from '#main/store/repositories/found-rows.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { followed, type LongWork } from '../long-work.ts'
import type { Session } from '../session.ts'
import { readSettings } from '../agency/settings.ts'
import { hiddenRefuges, withoutRefuge } from '../transfers/refuges.ts'

/** What the last run found. It goes with the session. */
export interface HeldCheck {
  readonly result: DataCheckResult
  readonly rows: ReadonlyMap<string, readonly FoundRow[]>
}

/** Checks the data of the project worn, or all of the agency's, and keeps what was found until the vault is locked. */
export async function runDataCheck(
  desk: WorkingDesk,
  session: Session,
  scope: CheckScope,
  work: LongWork,
): Promise<DataCheckResult> {
  const { collectSSN, lateDays, longDays } = await readSettings(desk)
  const results = await runJob(
    'check-data',
    {
      store: { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex },
      staging: null,
      projects: scope === 'project' ? [desk.hat.ProjectID] : null,
      start: null,
      end: null,
      today: today(desk),
      lateDays,
      longDays,
      leaveOut: collectSSN ? [] : ['ssn-unknown'],
      keep: findingsShown,
      out: null,
    },
    followed(work, 'check-data'),
  )
  const projects = await allProjects(desk.store.db)
  const result = {
    at: desk.now().toISOString(),
    scope,
    ProjectName: projects.find(({ ProjectID }) => ProjectID === desk.hat.ProjectID)?.ProjectName ?? '',
    checks: results.length,
    found: foundChecks(results),
  }
  session.dataCheck = { result, rows: new Map(results.map(({ id, rows }) => [id, rows])) }
  return result
}

/** A page of what one check of the last run found, as the records stand now. */
export async function dataCheckFindings(
  desk: WorkingDesk,
  session: Session,
  { check, from }: { readonly check: string; readonly from: number },
): Promise<CheckFinding[]> {
  const rows = session.dataCheck?.rows.get(check)?.slice(from, from + findingsInPage) ?? []
  if (rows.length === 0) return []
  const { db } = desk.store
  const facts = await factsOfFindings(db, rows)
  const all = await allProjects(db)
  const found = rows.map(async (row, place): Promise<CheckFinding> => {
    const projects = await projectsSaid(desk, row, all)
    const names: HistoryNames = {
      ...noNames,
      projects: new Map([...projects].map(([id, { ProjectName }]) => [id, ProjectName])),
    }
    const { field, stands } = wordsOf(row, names)
    const at = row.ProjectID === null ? undefined : projects.get(row.ProjectID)
    const person = row.PersonalID === null ? undefined : facts.people.get(row.PersonalID)
    return {
      id: `${from + place}`,
      check,
      field,
      stands,
      table: row.table,
      key: row.key,
      column: row.column,
      PersonalID: row.PersonalID,
      HouseholdID: row.HouseholdID,
      EnrollmentID: row.EnrollmentID,
      alias: person?.alias ?? null,
      mark: person?.mark ?? null,
      ProjectID: at?.ProjectID ?? row.ProjectID,
      ProjectName: at?.ProjectName ?? null,
      referral_id: facts.referrals.get(row.table === 'Event' ? row.key : (row.EnrollmentID ?? '')) ?? null,
      hasIntake: row.EnrollmentID !== null && facts.intakes.has(row.EnrollmentID),
    }
  })
  return Promise.all(found)
}

/** The projects by their ID as a finding says them: without where its client fled to. */
async function projectsSaid(
  desk: WorkingDesk,
  { PersonalID }: FoundRow,
  all: Awaited<ReturnType<typeof allProjects>>,
) {
  const said = all.map(({ ProjectID, ProjectName }) => ({ ProjectID, ProjectName }))
  if (PersonalID === null) return new Map(said.map((project) => [project.ProjectID, project]))
  const hidden = await hiddenRefuges(desk, desk.store.db, PersonalID)
  return new Map(said.map((project) => [project.ProjectID, withoutRefuge(hidden, project)]))
}

/** What the checks found, in words; those that found nothing are left out. */
export function foundChecks(results: readonly CheckResult[]): DataCheckResult['found'] {
  const counts = new Map(results.map(({ id, count }) => [id, count]))
  return dataChecks.flatMap(({ id, severity, title, means, mend }) => {
    const count = counts.get(id) ?? 0
    return count === 0 ? [] : [{ id, severity, title, means, mend, count }]
  })
}

function wordsOf(
  { table, column, value }: FoundRow,
  names: HistoryNames,
): Pick<CheckFinding, 'field' | 'stands'> {
  if (column === null || !isTableName(table)) return { field: null, stands: null }
  // A stay that should have ended is found by its enrollment: there is no exit yet.
  const words = hudColumnWords(table, column) ?? hudColumnWords('Exit', column)
  if (words === null) return { field: null, stands: null }
  return { field: words.label, stands: value === null ? null : words.say(value, names) }
}
