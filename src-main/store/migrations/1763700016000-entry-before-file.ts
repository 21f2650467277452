import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements: readonly string[] = [
  'DROP TABLE "leaving_file"',
  'CREATE TABLE "leaving_file" ("leaving_file_id" text PRIMARY KEY NOT NULL, "temporary" text NOT NULL, "disclosure_id" text, "UserID" text NOT NULL, "started_at" text NOT NULL)',
]

/** The entry of a file is written before the file: the note about it needs to know no more than whether it is. */
export class EntryBeforeFile1763700016000 implements MigrationInterface {
  readonly name = 'EntryBeforeFile1763700016000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('the entry of a file is never again written after it')
  }
}
