import type { MigrationInterface, QueryRunner } from 'typeorm'

const event =
  'ix_Event_EventDate_EnrollmentID_PersonalID_Event_ReferralResult_ProbSolDivRRResult_ReferralCaseManageAfter_DateDeleted_EventID'
const assessment =
  'ix_Assessment_AssessmentDate_EnrollmentID_PersonalID_AssessmentType_AssessmentLevel_PrioritizationStatus_DateDeleted_AssessmentID'

const statements: readonly string[] = [
  'DROP INDEX "ix_Event_EventDate"',
  'DROP INDEX "ix_Assessment_AssessmentDate"',
  `CREATE INDEX "${event}" ON "Event" ("EventDate", "EnrollmentID", "PersonalID", "Event", "ReferralResult", "ProbSolDivRRResult", "ReferralCaseManageAfter", "DateDeleted", "EventID")`,
  `CREATE INDEX "${assessment}" ON "Assessment" ("AssessmentDate", "EnrollmentID", "PersonalID", "AssessmentType", "AssessmentLevel", "PrioritizationStatus", "DateDeleted", "AssessmentID")`,
  'CREATE INDEX "ix_Client_DateDeleted" ON "Client" ("DateDeleted")',
]

/** As in the first planner statistics: how many rows of a large vault each index leads to. */
const statistics: readonly (readonly [table: string, index: string, rows: string])[] = [
  ['Event', event, '500000 200 2 2 1 1 1 1 1 1'],
  ['Assessment', assessment, '100000 40 1 1 1 1 1 1 1'],
  ['Client', 'ix_Client_DateDeleted', '100000 100000'],
]

/** What a year's report asks of assessments and events lies in one index each, in the order of their dates. */
export class ReportIndexes1763700008000 implements MigrationInterface {
  readonly name = 'ReportIndexes1763700008000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
    for (const row of statistics)
      await runner.query('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)', [...row])
    // Has this connection read them.
    await runner.query('ANALYZE sqlite_schema')
  }

  async down(): Promise<void> {
    throw new Error('indexes are never taken back')
  }
}
