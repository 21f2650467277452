import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements: readonly string[] = [
  'CREATE TABLE "list_entry" ("list_entry_id" text PRIMARY KEY NOT NULL, "PersonalID" text NOT NULL, "kind" text NOT NULL, "placed_on" text NOT NULL, "AssessmentID" text, "left_on" text, "left_reason" text, "left_note" text, CONSTRAINT "FK_24ac356c6bc2451740009a42447" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_b5330a906c14f25824e41585c87" FOREIGN KEY ("AssessmentID") REFERENCES "Assessment" ("AssessmentID") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_list_entry_PersonalID" ON "list_entry" ("PersonalID")',
  'CREATE INDEX "ix_list_entry_AssessmentID" ON "list_entry" ("AssessmentID")',
  'CREATE INDEX "ix_list_entry_left_on_PersonalID" ON "list_entry" ("left_on", "PersonalID")',
]

/** Who waits for a home, since when, and why they left the list. */
export class PriorityList1763700026000 implements MigrationInterface {
  readonly name = 'PriorityList1763700026000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "list_entry"')
  }
}
