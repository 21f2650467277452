import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When the search for housing was last looked at, for the clock that runs until a household is housed. */
export class HousingLook1763700005000 implements MigrationInterface {
  readonly name = 'HousingLook1763700005000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "referral" ADD COLUMN "housing_looked_on" text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "referral" DROP COLUMN "housing_looked_on"')
  }
}
