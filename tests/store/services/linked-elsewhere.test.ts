import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addProject } from '#main/services/agency/agency-rows.ts'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import { amendContext } from '#main/services/referrals/amend-context.ts'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful } from '#main/services/referrals/resolve-referral.ts'
import type { HousingAnswers } from '#shared/domain/resolve/housing.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { stoppedBy } from './agency-desk.ts'

let office: TestOffice
let referral_id: string
const once = { acceptWarnings: true, draft_id: null }
const elsewhere = 'e'.repeat(32)

/** A referral to Harbor Rapid Rehousing that led to an enrollment in Pier House, where it started on 13 March. */
beforeEach(async () => {
  office = await openOffice()
  const { dana, store } = office
  const referral = await receive(office, 'Heron')
  ;({ referral_id } = referral)
  await store.write({ name: 'test.elsewhere', UserID: 'dana', at: dana.now() }, async (session) => {
    const ProjectID = await addProject(session, {
      OrganizationID: dana.hat.OrganizationID,
      ProjectName: 'Pier House',
      ProjectType: 13,
      OperatingStartDate: '2020-07-01',
      CoCCode: 'MN-500',
      Funder: 2,
      receivesReferrals: true,
    })
    const { PersonalID } = referral
    await session.insert('Enrollment', {
      EnrollmentID: elsewhere,
      PersonalID,
      ProjectID,
      EntryDate: '2026-03-13',
      HouseholdID: 'd'.repeat(32),
      RelationshipToHoH: 1,
    })
  })
  const acknowledged = { DateReferralAcknowledged: '2026-03-05' }
  saved(await acknowledgeReferral(dana, { ...once, referral_id, answers: acknowledged }))
  const answers = { EnrollmentID: elsewhere, ResultDate: '2026-03-13' }
  saved(await resolveSuccessful(dana, { ...once, referral_id, answers }))
})
afterEach(() => office.close())

const record = (answers: HousingAnswers) => recordHousing(office.dana, { ...once, referral_id, answers })

async function stay(): Promise<unknown> {
  const [row]: readonly unknown[] = await office.store.db.query(
    `SELECT Enrollment.MoveInDate, Exit.ExitDate FROM Enrollment
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID WHERE Enrollment.EnrollmentID = ?`,
    [elsewhere],
  )
  return row
}
const untouched = { MoveInDate: null, ExitDate: null }

describe('housing of a household enrolled in another project', () => {
  test('writes no move-in there, even where a date is sent', async () => {
    expect(stoppedBy(await record({ outcome: 'moved_in', MoveInDate: '2026-03-16' }))).toEqual([
      'error MoveInDate: The enrollment is in Pier House, which keeps its own move-in date: clear it',
    ])
    expect(await stay()).toEqual(untouched)
  })

  test('ends no stay there', async () => {
    const end = { stayEnds: 'yes', ExitDate: '2026-03-16', Destination: 410 } as const
    const answers = { outcome: 'will_not_be_housed', IfNotHousedReason: 'opening_gone', ...end } as const
    expect(stoppedBy(await record(answers))).toEqual([
      'error stayEnds: The enrollment is in Pier House, which ends the stay itself: choose No',
    ])
    expect(await stay()).toEqual(untouched)
  })

  test('is recorded with the referral, without a date', async () => {
    saved(await record({ outcome: 'moved_in' }))
    expect((await readReferral(office.dana, referral_id)).state).toBe('housed')
    expect(await stay()).toEqual(untouched)
  })

  test('is amended without touching the stay', async () => {
    saved(await record({ outcome: 'moved_in' }))
    await office.store.write({ name: 'test.moved', UserID: 'robin', at: office.dana.now() }, (session) =>
      session.update('Enrollment', elsewhere, { MoveInDate: '2026-03-16' }),
    )
    const { saved: fields } = await amendContext(office.dana, referral_id)
    const why = { reason: 'It was another household', seen: fields }
    const dated = { ...why, MoveInDate: '2026-03-18' }
    expect(
      stoppedBy(await amendReferral(office.dana, { ...once, referral_id, answers: dated })).join(),
    ).toMatch(/^error MoveInDate: .*has no place/)
    const answers = { ...why, ending: 'searching' } as const
    saved(await amendReferral(office.dana, { ...once, referral_id, answers }))
    expect((await readReferral(office.dana, referral_id)).state).toBe('successful')
    expect(await stay()).toEqual({ MoveInDate: '2026-03-16', ExitDate: null })
  })
})
