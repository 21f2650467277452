import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements: readonly string[] = [
  'CREATE TABLE "access" ("EnrollmentID" text PRIMARY KEY NOT NULL, "PersonalID" text NOT NULL, "ProjectID" text NOT NULL, "access_point_ProjectID" text, "access_point_name" text, "how_came" text NOT NULL, "note" text, CONSTRAINT "FK_e81ea7d5466721e9fce58f8d09c" FOREIGN KEY ("EnrollmentID") REFERENCES "Enrollment" ("EnrollmentID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_5120c9a9d6ee09663e365bac9c9" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_9341873ac6358c873bfe15488e0" FOREIGN KEY ("ProjectID") REFERENCES "Project" ("ProjectID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_5855c0bc9f251cf085df7dc027c" FOREIGN KEY ("access_point_ProjectID") REFERENCES "Project" ("ProjectID") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_access_PersonalID" ON "access" ("PersonalID")',
  'CREATE INDEX "ix_access_ProjectID" ON "access" ("ProjectID")',
  'CREATE INDEX "ix_access_access_point_ProjectID" ON "access" ("access_point_ProjectID")',
  'CREATE TABLE "rapid_resolution" ("EventID" text PRIMARY KEY NOT NULL, "PersonalID" text NOT NULL, "kind" text NOT NULL, "would_help" text, "safe_place" text, "says_safe" text, "tried" text, CONSTRAINT "FK_cf1008b8d4350d0b2fe11d3fe10" FOREIGN KEY ("EventID") REFERENCES "Event" ("EventID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_d11d0c93c97f69f12da98a9df37" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_rapid_resolution_PersonalID" ON "rapid_resolution" ("PersonalID")',
]

/** How households come to Coordinated Entry, and what a rapid resolution conversation came to. */
export class AccessPoints1763700023000 implements MigrationInterface {
  readonly name = 'AccessPoints1763700023000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "rapid_resolution"')
    await runner.query('DROP TABLE "access"')
  }
}
