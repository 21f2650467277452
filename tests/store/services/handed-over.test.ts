import { afterEach, beforeEach, expect, test } from 'vitest'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { amendContext } from '#main/services/referrals/amend-context.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful } from '#main/services/referrals/resolve-referral.ts'
import { readStay } from '#main/services/stays/stays.ts'
import type { AmendAnswers } from '#shared/domain/referral/amend-answers.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { stoppedBy } from './agency-desk.ts'

let office: TestOffice
let referral_id: string
let HouseholdID: string
const once = { acceptWarnings: true, draft_id: null }

/** Heron, the head, and her child Wren, both in since 13 March and moved in on the 16th. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  const referral = await receive(office, 'Heron')
  ;({ referral_id } = referral)
  await enroll(office, referral)
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  HouseholdID = resultingEnrollment?.HouseholdID ?? ''
  const result = { EnrollmentID: resultingEnrollment?.EnrollmentID ?? null, ResultDate: '2026-03-13' }
  saved(await resolveSuccessful(office.dana, { ...once, referral_id, answers: result }))
  const moved = { outcome: 'moved_in', MoveInDate: '2026-03-16' } as const
  saved(await recordHousing(office.dana, { ...once, referral_id, answers: moved }))
})
afterEach(() => office.close())

const members = async () => (await readStay(office.dana, office.store.db, HouseholdID)).members

/** The stay as `alias: moved in on`. */
async function moveIns(): Promise<Readonly<Record<string, string | null>>> {
  return Object.fromEntries((await members()).map(({ alias, MoveInDate }) => [alias, MoveInDate]))
}

const amend = (answers: AmendAnswers) =>
  amendReferral(office.dana, { ...once, referral_id, answers: { reason: 'Typed the wrong day', ...answers } })

/** Heron leaves on the 18th and Wren, in since the day given, is head of household. */
async function handOver(since = '2026-03-13'): Promise<void> {
  const [heron, wren] = (await members()).map(({ EnrollmentID }) => EnrollmentID)
  if (heron === undefined || wren === undefined) throw new Error('two were enrolled')
  if (since !== '2026-03-13') {
    await office.store.write({ name: 'test.join', UserID: 'dana', at: office.dana.now() }, (session) =>
      session.update('Enrollment', wren, { EntryDate: since, MoveInDate: null }),
    )
  }
  const answers = {
    leaving: [heron],
    newHead: wren,
    relationships: { [heron]: 4 },
    ExitDate: '2026-03-18',
    Destination: 410,
  }
  saved(await endStay(office.dana, { ...once, HouseholdID, answers }))
}

test('before a hand-over the move-in is within the stay of the head, and amended for everyone', async () => {
  expect(stoppedBy(await amend({ MoveInDate: '2026-03-12' }))).toEqual([
    'error MoveInDate: Move-in date must be the same as or after 13 March 2026, the project start date',
  ])
  saved(await amend({ MoveInDate: '2026-03-19' }))
  expect(await moveIns()).toEqual({ Heron: '2026-03-19', Wren: '2026-03-19' })
})

test('after it the move-in may be later than the exit of the earlier head, who then never moved in', async () => {
  await handOver()
  saved(await amend({ MoveInDate: '2026-03-19' }))
  expect(await moveIns()).toEqual({ Heron: null, Wren: '2026-03-19' })
})

test('a head who came later is amended from her own start and her own move-in', async () => {
  await handOver('2026-03-17')
  expect((await amendContext(office.dana, referral_id)).saved.MoveInDate).toBe('2026-03-17')
  expect(stoppedBy(await amend({ MoveInDate: '2026-03-16' }))).toEqual([
    'error MoveInDate: Move-in date must be the same as or after 17 March 2026, the project start date',
  ])
  saved(await amend({ MoveInDate: '2026-03-18' }))
  expect(await moveIns()).toEqual({ Heron: '2026-03-18', Wren: '2026-03-18' })
})

test('a move-in that is taken back stays with nobody, whoever is head', async () => {
  await handOver('2026-03-17')
  saved(await amend({ ending: 'searching' }))
  expect(await moveIns()).toEqual({ Heron: null, Wren: null })
})

test('the referral tells the move-in of the head, and that the household is still in', async () => {
  await handOver('2026-03-17')
  expect((await readReferral(office.dana, referral_id)).resultingEnrollment).toMatchObject({
    MoveInDate: '2026-03-17',
    ExitDate: null,
  })
})

test('a change of the move-in is told under the head it is kept with', async () => {
  await handOver()
  saved(await amend({ MoveInDate: '2026-03-19' }))
  const { lastChanges } = await amendContext(office.robin, referral_id)
  expect(lastChanges.MoveInDate).toMatchObject({ who: 'Dana Whitfield' })
})
