import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Two answers that were asked and not kept: contact was lost, and the community's status word of a try. */
export class AnswersKept1763700002000 implements MigrationInterface {
  readonly name = 'AnswersKept1763700002000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "referral" ADD COLUMN "lost_contact" integer')
    await queryRunner.query('ALTER TABLE "contact_attempt" ADD COLUMN "status_word" text')
  }

  async down(): Promise<void> {
    throw new Error('answers are never taken back')
  }
}
