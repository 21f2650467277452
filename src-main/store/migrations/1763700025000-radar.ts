import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The index that finds what is due holds what it is, too: counting by it touches no referral. */
export class Radar1763700025000 implements MigrationInterface {
  readonly name = 'Radar1763700025000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_referral_ProjectID_next_due_on"')
    await runner.query(
      'CREATE INDEX "ix_referral_ProjectID_next_due_on_next_due_what" ON "referral" ("ProjectID", "next_due_on", "next_due_what")',
    )
    await runner.query(
      `INSERT INTO sqlite_stat1 (tbl, idx, stat)
       VALUES ('referral', 'ix_referral_ProjectID_next_due_on_next_due_what', '200000 25000 700 300')`,
    )
    // Has this connection read them.
    await runner.query('ANALYZE sqlite_schema')
  }

  async down(): Promise<void> {
    throw new Error('statistics are never taken back')
  }
}
