import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * How many rows an index of a large vault leads to: of the whole table, then for one value of each of its columns.
 * Taken from a vault of 100,000 clients and 500,000 CE Events, and rounded.
 */
const statistics: readonly (readonly [table: string, index: string, rows: string])[] = [
  ['Client', 'sqlite_autoindex_Client_1', '100000 1'],
  ['client_profile', 'sqlite_autoindex_client_profile_1', '100000 1'],
  ['client_profile', 'ix_client_profile_alias_key', '100000 1'],
  ['client_term', 'ix_client_term_PersonalID_term', '700000 7 1'],
  ['client_term', 'ix_client_term_term_PersonalID', '700000 10 1'],
  ['safety_card', 'sqlite_autoindex_safety_card_1', '50000 1'],
  ['contact_point', 'sqlite_autoindex_contact_point_1', '100000 1'],
  ['contact_point', 'ix_contact_point_PersonalID', '100000 2'],
  ['Enrollment', 'sqlite_autoindex_Enrollment_1', '300000 1'],
  ['Enrollment', 'ix_Enrollment_PersonalID_EntryDate', '300000 3 1'],
  ['Enrollment', 'ix_Enrollment_HouseholdID', '300000 2'],
  ['Enrollment', 'ix_Enrollment_ProjectID_EntryDate', '300000 30000 15'],
  ['Exit', 'sqlite_autoindex_Exit_1', '200000 1'],
  ['Exit', 'ix_Exit_EnrollmentID', '200000 1'],
  ['Exit', 'ix_Exit_PersonalID', '200000 3'],
  ['HealthAndDV', 'sqlite_autoindex_HealthAndDV_1', '100000 1'],
  ['HealthAndDV', 'ix_HealthAndDV_EnrollmentID', '100000 1'],
  ['HealthAndDV', 'ix_HealthAndDV_PersonalID', '100000 2'],
  ['Event', 'sqlite_autoindex_Event_1', '500000 1'],
  ['Event', 'ix_Event_PersonalID_EventDate', '500000 10 1'],
  ['Event', 'ix_Event_EnrollmentID', '500000 10'],
  ['Event', 'ix_Event_EventDate', '500000 200'],
  ['Event', 'ix_Event_LocationCrisisOrPHHousing', '500000 50000'],
  ['referral', 'sqlite_autoindex_referral_1', '200000 1'],
  ['referral', 'ix_referral_EventID', '200000 1'],
  ['referral', 'ix_referral_PersonalID', '200000 4'],
  ['referral', 'ix_referral_ResultingEnrollmentID', '200000 3'],
  ['referral', 'ix_referral_ProjectID_next_due_on', '200000 25000 700'],
  ['referral', 'ix_referral_ProjectID_state_next_due_on', '200000 25000 2700 200'],
  ['referral', 'ix_referral_ProjectID_state_date_notified', '200000 25000 2700 5'],
  ['contact_attempt', 'sqlite_autoindex_contact_attempt_1', '400000 1'],
  ['contact_attempt', 'ix_contact_attempt_referral_id_attempted_at', '400000 2 1'],
  ['contact_attempt', 'ix_contact_attempt_PersonalID', '400000 8'],
  ['intake_record', 'sqlite_autoindex_intake_record_1', '250000 1'],
  ['intake_record', 'ix_intake_record_referral_id', '250000 3'],
  ['act', 'sqlite_autoindex_act_1', '1000000 1'],
  ['act', 'ix_act_at', '1000000 1'],
  ['act', 'ix_act_undoes', '1000000 1'],
  ['act_change', 'ix_act_change_act_id', '2000000 2'],
  ['act_change', 'ix_act_change_PersonalID_act_change_id_act_id', '2000000 30 1 1'],
  ['Project', 'sqlite_autoindex_Project_1', '10 1'],
  ['account', 'sqlite_autoindex_account_1', '10 1'],
  ['account', 'ix_account_UserID', '10 1'],
  ['User', 'sqlite_autoindex_User_1', '10 1'],
]

/**
 * Tells SQLite what it would learn from ANALYZE, as fixed numbers. Without any it guesses that a project has as many
 * stays as a client has, and may go through all of a project's to find one person's. Measured in each vault they would
 * cost time at unlock, and a plan could change from one day to the next.
 */
export class PlannerStatistics1763700001000 implements MigrationInterface {
  readonly name = 'PlannerStatistics1763700001000'

  async up(queryRunner: QueryRunner): Promise<void> {
    // Makes the table sqlite_stat1 where there is none.
    await queryRunner.query('ANALYZE sqlite_schema')
    await queryRunner.query('DELETE FROM sqlite_stat1')
    for (const row of statistics) {
      await queryRunner.query('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)', [...row])
    }
    // Has this connection read them.
    await queryRunner.query('ANALYZE sqlite_schema')
  }

  async down(): Promise<void> {
    throw new Error('statistics are never taken back')
  }
}
