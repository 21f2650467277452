import type Database from 'better-sqlite3-multiple-ciphers'
import { columnNamesOf, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import type { StoredRow } from './fitted-value.ts'
import { isDay, type Selection } from './selection.ts'

/** The tables whose rows are chosen by the selection: all but Export and User, which follow from the others. */
export type SentTable = Exclude<HudTableName, 'Export' | 'User'>

/** One table's rows that leave, one at a time, in the order of their keys. */
export function sentRows(
  db: Database.Database,
  table: SentTable,
  selection: Selection,
): IterableIterator<StoredRow> {
  const columns = columnNamesOf(table).map((name) => `t."${name}"`)
  const extra = projectTypeOf[table] === undefined ? [] : [`${projectTypeOf[table]} AS ProjectType`]
  return db
    .prepare<[Named], StoredRow>(
      `SELECT ${[...columns, ...extra].join(', ')} ${source(table)} ORDER BY t."${tableOf(table).primaryKey}"`,
    )
    .iterate(namedOf(selection))
}

/** How many rows of a table leave, as far as the store can tell beforehand. */
export function countSent(db: Database.Database, table: SentTable, selection: Selection): number {
  return (
    db.prepare<[Named], { n: number }>(`SELECT count(*) AS n ${source(table)}`).get(namedOf(selection))?.n ??
    0
  )
}

interface Named {
  readonly end: string | null
  readonly coc: string | null
}

function namedOf({ period, CoCCode }: Selection): Named {
  return { end: period?.end ?? null, coc: CoCCode }
}

/** The type of the project that a row is in, where its file's rules turn on it. */
const projectTypeOf: Partial<Record<SentTable, string>> = {
  Inventory: '(SELECT p.ProjectType FROM Project p WHERE p.ProjectID = t.ProjectID)',
  CurrentLivingSituation:
    '(SELECT p.ProjectType FROM Enrollment e JOIN Project p USING (ProjectID) WHERE e.EnrollmentID = t.EnrollmentID)',
}

/** What nothing in the reporting period may be later than. */
const dateOf: Partial<Record<SentTable, string>> = {
  Exit: 'ExitDate',
  IncomeBenefits: 'InformationDate',
  HealthAndDV: 'InformationDate',
  EmploymentEducation: 'InformationDate',
  Disabilities: 'InformationDate',
  Services: 'DateProvided',
  CurrentLivingSituation: 'InformationDate',
  Assessment: 'AssessmentDate',
  Event: 'EventDate',
  YouthEducationStatus: 'InformationDate',
}

function source(table: SentTable): string {
  const kept = `(:end IS NULL OR t.DateDeleted IS NULL)`
  const where = [kept, ...conditions(table)]
  return `FROM "${table}" t WHERE ${where.join(' AND ')}`
}

function by(set: string, key: string): string {
  return `t."${key}" IN (SELECT "${key}" FROM ${set})`
}

function conditions(table: SentTable): readonly string[] {
  switch (table) {
    case 'Organization':
      return ['t.OrganizationID IN (SELECT OrganizationID FROM Project JOIN sent_project USING (ProjectID))']
    case 'Project':
    case 'Funder':
    case 'HMISParticipation':
    case 'CEParticipation':
      return [by('sent_project', 'ProjectID')]
    case 'ProjectCoC':
    case 'Inventory':
      return [by('sent_project', 'ProjectID'), '(:coc IS NULL OR t.CoCCode = :coc)']
    case 'Affiliation':
      return [by('chosen_project', 'ProjectID'), 't.ResProjectID IN (SELECT ProjectID FROM sent_project)']
    case 'Client':
      return [by('sent_client', 'PersonalID')]
    case 'Enrollment':
      return [by('sent_enrollment', 'EnrollmentID')]
    case 'AssessmentQuestions':
    case 'AssessmentResults':
      return [
        by('sent_enrollment', 'EnrollmentID'),
        `t.AssessmentID IN (SELECT a.AssessmentID FROM Assessment a WHERE ${isDay('a.AssessmentDate')}
          AND (:end IS NULL OR (a.DateDeleted IS NULL AND a.AssessmentDate <= :end)))`,
      ]
    case 'Exit':
    case 'IncomeBenefits':
    case 'HealthAndDV':
    case 'EmploymentEducation':
    case 'Disabilities':
    case 'Services':
    case 'CurrentLivingSituation':
    case 'Assessment':
    case 'Event':
    case 'YouthEducationStatus':
      return [by('sent_enrollment', 'EnrollmentID'), `(:end IS NULL OR t.${dateOf[table]} <= :end)`]
  }
}
