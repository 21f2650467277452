import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements: readonly string[] = [
  'CREATE TABLE "transfer" ("transfer_id" text PRIMARY KEY NOT NULL, "PersonalID" text NOT NULL, "HouseholdID" text NOT NULL, "OriginatingEnrollmentID" text NOT NULL, "decided_on" text NOT NULL, "kind" text NOT NULL, "same_agency" integer NOT NULL, "reason" text NOT NULL, "other_type" integer NOT NULL, "state" text NOT NULL, "notified_on" text, "outcome_on" text, "outcome_why" text, "to_ProjectID" text, "to_ProjectType" integer NOT NULL, "to_name" text, "ResultingEnrollmentID" text, "safe_unit" text, "vawa_checks" text, "note" text, CONSTRAINT "FK_71356de9636d402275050f859c7" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_090bd55ecb10443fb2edd0187ae" FOREIGN KEY ("OriginatingEnrollmentID") REFERENCES "Enrollment" ("EnrollmentID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_9850e543f810708d4ef65079bca" FOREIGN KEY ("to_ProjectID") REFERENCES "Project" ("ProjectID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_a5cc4dc91dec16a3287294e73a1" FOREIGN KEY ("ResultingEnrollmentID") REFERENCES "Enrollment" ("EnrollmentID") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_transfer_PersonalID" ON "transfer" ("PersonalID")',
  'CREATE INDEX "ix_transfer_HouseholdID" ON "transfer" ("HouseholdID")',
  'CREATE INDEX "ix_transfer_OriginatingEnrollmentID" ON "transfer" ("OriginatingEnrollmentID")',
  'CREATE INDEX "ix_transfer_to_ProjectID" ON "transfer" ("to_ProjectID")',
  'CREATE INDEX "ix_transfer_ResultingEnrollmentID" ON "transfer" ("ResultingEnrollmentID")',
]

/** Households that have to move from one project to another. */
export class Transfers1763700026000 implements MigrationInterface {
  readonly name = 'Transfers1763700026000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "transfer"')
  }
}
