import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables = ['referral_request', 'action_item', 'conference_item', 'conference']

const statements: readonly string[] = [
  'CREATE TABLE "conference" ("conference_id" text PRIMARY KEY NOT NULL, "name" text NOT NULL, "held_on" text NOT NULL, "facilitator" text, "state" text NOT NULL)',
  'CREATE TABLE "conference_item" ("conference_item_id" text PRIMARY KEY NOT NULL, "conference_id" text NOT NULL, "PersonalID" text NOT NULL, "place" integer NOT NULL, "outcome" text, "decision" text, CONSTRAINT "FK_e535ff923b9fb36affd24a2f280" FOREIGN KEY ("conference_id") REFERENCES "conference" ("conference_id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_43dd76ceea799c311fd739273c5" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_conference_item_conference_id" ON "conference_item" ("conference_id")',
  'CREATE INDEX "ix_conference_item_PersonalID" ON "conference_item" ("PersonalID")',
  'CREATE TABLE "action_item" ("action_item_id" text PRIMARY KEY NOT NULL, "conference_item_id" text NOT NULL, "what" text NOT NULL, "who" text NOT NULL, "due_on" text NOT NULL, "done_on" text, CONSTRAINT "FK_800a68afadff038cfa3e4bea686" FOREIGN KEY ("conference_item_id") REFERENCES "conference_item" ("conference_item_id") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_action_item_conference_item_id" ON "action_item" ("conference_item_id")',
  'CREATE TABLE "referral_request" ("referral_request_id" text PRIMARY KEY NOT NULL, "PersonalID" text NOT NULL, "Event" integer NOT NULL, "ProjectID" text, "how" text NOT NULL, "requested_on" text NOT NULL, "state" text NOT NULL, "closed_on" text, "conference_item_id" text, "referral_id" text, CONSTRAINT "FK_8624b0dacf33d055a588a59c345" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_3137b3917e6325ffd90710a4046" FOREIGN KEY ("ProjectID") REFERENCES "Project" ("ProjectID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_505f828fff77ff54e37530f99bd" FOREIGN KEY ("conference_item_id") REFERENCES "conference_item" ("conference_item_id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_3c1d91934f146bff7577d72382a" FOREIGN KEY ("referral_id") REFERENCES "referral" ("referral_id") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_referral_request_PersonalID" ON "referral_request" ("PersonalID")',
  'CREATE INDEX "ix_referral_request_ProjectID" ON "referral_request" ("ProjectID")',
  'CREATE INDEX "ix_referral_request_conference_item_id" ON "referral_request" ("conference_item_id")',
  'CREATE INDEX "ix_referral_request_referral_id" ON "referral_request" ("referral_id")',
]

/** Case conferences, what they decided, what is to be done, and the referrals that were asked for. */
export class Conferences1763700027000 implements MigrationInterface {
  readonly name = 'Conferences1763700027000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE "${table}"`)
  }
}
