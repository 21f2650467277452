import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Which pass phrase each person chose herself: only with that one does she sign what two people answer for. */
export class OwnPassphrase1763700014000 implements MigrationInterface {
  readonly name = 'OwnPassphrase1763700014000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "account" ADD COLUMN "own_seal" text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "account" DROP COLUMN "own_seal"')
  }
}
