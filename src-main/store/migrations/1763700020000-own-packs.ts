import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The community packs that an agency makes its own. */
export class OwnPacks1763700020000 implements MigrationInterface {
  readonly name = 'OwnPacks1763700020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "pack" ("pack_key" text PRIMARY KEY NOT NULL, "label" text NOT NULL, "based_on" text, "body" text NOT NULL)',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "pack"')
  }
}
