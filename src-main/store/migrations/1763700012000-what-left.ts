import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements: readonly string[] = [
  'CREATE TABLE "release_of_information" ("release_id" text PRIMARY KEY NOT NULL, "PersonalID" text NOT NULL, "recipient" text NOT NULL, "what" text NOT NULL, "what_other" text, "ways" text NOT NULL, "purpose" text NOT NULL, "purpose_other" text, "signed_by" text NOT NULL, "signed_how" text NOT NULL, "signed_on" text NOT NULL, "expires_on" text NOT NULL, "revoked_on" text, "revoked_how" text, "revoked_note" text, CONSTRAINT "FK_c5b3daa7813bf726cdd7a59134c" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_release_of_information_PersonalID" ON "release_of_information" ("PersonalID")',
  'CREATE TABLE "disclosure" ("disclosure_id" text PRIMARY KEY NOT NULL, "at" text NOT NULL, "UserID" text NOT NULL, "second_UserID" text, "kind" text NOT NULL, "form" text NOT NULL, "what" text NOT NULL, "recipient" text NOT NULL, "authority" text NOT NULL, "authority_words" text, "release_id" text, "PersonalID" text, "purpose" text NOT NULL, "sha256" text NOT NULL, "bytes" integer NOT NULL, "published" text, "corrects" text, "recorded_late" integer NOT NULL)',
  'CREATE INDEX "ix_disclosure_at" ON "disclosure" ("at")',
  'CREATE INDEX "ix_disclosure_release_id" ON "disclosure" ("release_id")',
  'CREATE INDEX "ix_disclosure_PersonalID" ON "disclosure" ("PersonalID")',
  'CREATE INDEX "ix_disclosure_corrects" ON "disclosure" ("corrects")',
  'CREATE TABLE "referral_card" ("referral_card_id" text PRIMARY KEY NOT NULL, "code" text NOT NULL, "PersonalID" text NOT NULL, "release_id" text NOT NULL, "disclosure_id" text NOT NULL, "size_band" text NOT NULL, "bedrooms" text NOT NULL, "priority" text NOT NULL, "areas" text NOT NULL, "contact_name" text NOT NULL, "contact_phone" text NOT NULL, "made_on" text NOT NULL, "good_until" text NOT NULL, CONSTRAINT "FK_f3eb42f9d767773bb5860b9336c" FOREIGN KEY ("PersonalID") REFERENCES "Client" ("PersonalID") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_635f8208304d00c1742943addbd" FOREIGN KEY ("release_id") REFERENCES "release_of_information" ("release_id") ON DELETE NO ACTION ON UPDATE NO ACTION)',
  'CREATE INDEX "ix_referral_card_PersonalID" ON "referral_card" ("PersonalID")',
  'CREATE INDEX "ix_referral_card_release_id" ON "referral_card" ("release_id")',
  'CREATE UNIQUE INDEX "ix_referral_card_code" ON "referral_card" ("code")',
  'CREATE TABLE "leaving_file" ("leaving_file_id" text PRIMARY KEY NOT NULL, "temporary" text NOT NULL, "sha256" text, "bytes" integer, "leaving" text NOT NULL, "UserID" text NOT NULL, "started_at" text NOT NULL)',
  // Whatever a later version does wrong, what left stays written down.
  `CREATE TRIGGER "disclosure_is_kept" BEFORE DELETE ON "disclosure" BEGIN SELECT RAISE(ABORT, 'the ledger is never shortened'); END`,
  `CREATE TRIGGER "disclosure_stands" BEFORE UPDATE ON "disclosure" BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END`,
  // A release is what was signed: only its revocation is ever added.
  `CREATE TRIGGER "release_stands" BEFORE UPDATE OF "PersonalID", "recipient", "what", "what_other", "ways", "purpose", "purpose_other", "signed_by", "signed_how", "signed_on", "expires_on" ON "release_of_information" BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END`,
]

/** Releases of information, referral cards, and the ledger of everything that left. */
export class WhatLeft1763700012000 implements MigrationInterface {
  readonly name = 'WhatLeft1763700012000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('what left is never forgotten')
  }
}
