import type { EntityManager } from 'typeorm'
import {
  projectTables,
  type PartRow,
  type ProjectFacts,
  type ProjectTable,
} from '#shared/domain/agency/parts/project-facts.ts'
import { checkRemoval } from '#shared/domain/agency/parts/check-removal.ts'
import { isList, projectFormOf } from '#shared/domain/agency/parts/project-forms.ts'
import { overtakenErrors } from '#shared/domain/amend/overtaken.ts'
import { amendedRow, overtakenColumns } from '#shared/domain/record-form/amended-form.ts'
import { checkForm } from '#shared/domain/record-form/check-form.ts'
import { rowOf, type RecordForm, type Values } from '#shared/domain/record-form/record-form.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { columnNamesOf } from '#shared/hud/fy2026/tables.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ProjectRecord, SavePart } from '#shared/ipc/settings-calls.ts'
import { newId } from '#main/store/new-id.ts'
import { keyOf } from '#main/store/tables/rows.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { Desk } from '../desk.ts'
import { save } from '../save.ts'

type Columns = Readonly<Record<string, string | number | null>>

/** Everything on record of a project: itself, its places, grants, beds, and how it takes part. @throws AppError not-found */
export async function readProject(db: EntityManager, ProjectID: string): Promise<ProjectRecord> {
  const rows = await Promise.all(
    projectTables.map(async (table) => [table, await partRows(db, table, ProjectID)] as const),
  )
  const [project] = rows.find(([table]) => table === 'Project')?.[1] ?? []
  if (project === undefined)
    throw new AppError('not-found', 'This project is no longer here. Nothing was changed.')
  const { ProjectName, ProjectType } = project.values
  return {
    ProjectName: String(ProjectName ?? ''),
    ProjectType: Number(ProjectType ?? 7),
    parts: Object.fromEntries(rows) as Record<ProjectTable, PartRow[]>,
  }
}

/**
 * Adds a record to a project or changes one, the project itself among them. What somebody else changed since `seen` was
 * read is refused until it was looked at again. @throws AppError not-found
 */
export async function savePart(desk: Desk, sent: SavePart): Promise<SaveOutcome> {
  const { ProjectID, form: id, key, acceptWarnings } = sent
  // A new row replaces nothing: what its page began with is an answer like any other.
  const request = key === null ? { ...sent, seen: {} } : sent
  const form = projectFormOf(id)
  if (form === undefined || (key === null && !isList(form))) throw nothingOfThisKind()
  return save(
    desk,
    { act: 'project.describe', acceptWarnings, draft_id: null },
    async ({ db }) => {
      const { row, saved, facts } = await amended(db, form, request)
      const overtaken = overtakenColumns(form, { row, seen: request.seen, saved, facts }, {})
      return overtaken.length > 0
        ? overtakenErrors(overtaken, (column) => column)
        : checkForm(form, row, facts, key === null ? null : saved)
    },
    async (session) => {
      const { row, facts } = await amended(session.db, form, request)
      const values = rowOf(form, row, facts)
      if (key === null) return insert(session, form.table as ProjectTable, ProjectID, values)
      await session.update(form.table as ProjectTable, key, values)
      return key
    },
  )
}

/**
 * Takes out a record of a project that was made by mistake, or twice: what has ended is given a last day instead.
 * @throws AppError not-found
 */
export async function removePart(
  desk: Desk,
  { ProjectID, form: id, key }: Pick<SavePart, 'ProjectID' | 'form'> & { readonly key: string },
): Promise<SaveOutcome> {
  const form = projectFormOf(id)
  if (form === undefined || !isList(form)) throw nothingOfThisKind()
  const table = form.table as ProjectTable
  return save(
    desk,
    { act: 'project.describe', acceptWarnings: false, draft_id: null },
    async ({ db }) => {
      const { parts } = await readProject(db, ProjectID)
      if (!parts[table].some((row) => row.key === key)) throw gone()
      return checkRemoval(table, { key, parts })
    },
    async (session) => {
      await session.remove(table, key)
      return key
    },
  )
}

async function amended(
  db: EntityManager,
  form: RecordForm<ProjectFacts>,
  { ProjectID, key, answers, seen }: SavePart,
): Promise<{ readonly row: Values; readonly saved: Values; readonly facts: ProjectFacts }> {
  const { parts } = await readProject(db, ProjectID)
  const facts = { key, parts }
  const saved = key === null ? {} : parts[form.table as ProjectTable].find((row) => row.key === key)?.values
  if (saved === undefined) throw gone()
  return { row: amendedRow(form, answers, seen, saved), saved, facts }
}

function nothingOfThisKind(): AppError {
  return new AppError('not-found', 'There is nothing of this kind to change. Nothing was changed.')
}

function gone(): AppError {
  return new AppError('not-found', 'This record is no longer there. Go back and open it again.')
}

async function insert(
  session: WriteSession,
  table: ProjectTable,
  ProjectID: string,
  values: Values,
): Promise<string> {
  const id = newId()
  await session.insert(table, { ...values, [keyOf(table)]: id, ProjectID })
  return id
}

/** The rows of a project in one table, the latest first where they have days. */
async function partRows(db: EntityManager, table: ProjectTable, ProjectID: string): Promise<PartRow[]> {
  const where =
    table === 'Organization'
      ? 'OrganizationID = (SELECT OrganizationID FROM Project WHERE ProjectID = ?)'
      : 'ProjectID = ?'
  const rows: readonly Columns[] = await db.query(
    `SELECT * FROM "${table}" WHERE ${where} AND DateDeleted IS NULL ORDER BY ${orderOf[table]}`,
    [ProjectID],
  )
  const columns = columnNamesOf(table).filter((column) => !bookkeeping.has(column))
  return rows.map((row) => ({
    key: String(row[keyOf(table)]),
    values: Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
  }))
}

const bookkeeping: ReadonlySet<string> = new Set([
  'DateCreated',
  'DateUpdated',
  'UserID',
  'DateDeleted',
  'ExportID',
])

const orderOf: Readonly<Record<ProjectTable, string>> = {
  Project: 'ProjectID',
  ProjectCoC: 'CoCCode',
  CEParticipation: 'CEParticipationStatusStartDate DESC',
  HMISParticipation: 'HMISParticipationStatusStartDate DESC',
  Funder: 'StartDate DESC',
  Inventory: 'InventoryStartDate DESC',
  Organization: 'OrganizationID',
}
