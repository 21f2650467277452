import type { MigrationInterface, QueryRunner } from 'typeorm'
import { starterQuestionnaires } from '#shared/domain/questionnaire/starters.ts'

const statements: readonly string[] = [
  'CREATE TABLE "questionnaire_version" ("questionnaire_version_id" text PRIMARY KEY NOT NULL, "questionnaire" text NOT NULL, "number" integer, "state" text NOT NULL, "body" text NOT NULL, "base_number" integer NOT NULL, "why" text NOT NULL, "proposed_by" text, "proposed_at" text NOT NULL, "effective_from" text, "decided_by" text, "decided_at" text, "decision" text)',
  'CREATE INDEX "ix_questionnaire_version_questionnaire" ON "questionnaire_version" ("questionnaire")',
  // What somebody was asked stays readable in the words it was asked in.
  `CREATE TRIGGER "questionnaire_version_stands" BEFORE UPDATE OF "questionnaire", "body", "base_number", "why", "proposed_by", "proposed_at" ON "questionnaire_version" BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END`,
  'CREATE TABLE "assessment_form" ("AssessmentID" text PRIMARY KEY NOT NULL, "questionnaire_version_id" text NOT NULL, "score" integer, "band" text, CONSTRAINT "FK_2c36fd212d4b04ff4ffa4dd384c" FOREIGN KEY ("AssessmentID") REFERENCES "Assessment" ("AssessmentID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_4ecd4ae8d67d30e26237fb4a28c" FOREIGN KEY ("questionnaire_version_id") REFERENCES "questionnaire_version" ("questionnaire_version_id") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_assessment_form_questionnaire_version_id" ON "assessment_form" ("questionnaire_version_id")',
]

/** A community's questionnaires, version by version, and by which one each assessment was asked. */
export class Questionnaires1763700022000 implements MigrationInterface {
  readonly name = 'Questionnaires1763700022000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
    // A vault keeps the starters of the day it was made: a later Threshold never changes what its community asks.
    for (const body of starterQuestionnaires)
      await runner.query(
        `INSERT INTO "questionnaire_version" ("questionnaire_version_id", "questionnaire", "number", "state", "body",
                                              "base_number", "why", "proposed_at")
         VALUES (lower(hex(randomblob(16))), ?, 1, 'approved', ?, 0, 'Threshold came with it.',
                 strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`,
        [body.key, JSON.stringify(body)],
      )
  }

  async down(): Promise<void> {
    throw new Error('what people were asked is never forgotten')
  }
}
