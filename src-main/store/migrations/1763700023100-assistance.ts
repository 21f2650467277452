import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements: readonly string[] = [
  'CREATE TABLE "assistance" ("assistance_id" text PRIMARY KEY NOT NULL, "EnrollmentID" text NOT NULL, "PersonalID" text NOT NULL, "kind" text NOT NULL, "date_provided" text NOT NULL, "amount_cents" integer, "pays_from" text, "pays_to" text, CONSTRAINT "FK_b60cd6be12613ee585c6def1597" FOREIGN KEY ("EnrollmentID") REFERENCES "Enrollment" ("EnrollmentID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_201845c60f0adc1805b5b9f6f52" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_assistance_EnrollmentID" ON "assistance" ("EnrollmentID")',
  'CREATE INDEX "ix_assistance_PersonalID" ON "assistance" ("PersonalID")',
]

/** Services and financial assistance of rapid rehousing and prevention. */
export class Assistance1763700023100 implements MigrationInterface {
  readonly name = 'Assistance1763700023100'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "assistance"')
  }
}
