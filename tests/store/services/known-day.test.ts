import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Desk } from '#main/services/desk.ts'
import { confirmDate, readClock } from '#main/services/agency/known-day.ts'
import { recordDisclosure } from '#main/services/disclosure/record-disclosure.ts'
import { findCard } from '#main/services/disclosure/referral-cards.ts'
import { revokeRelease } from '#main/services/disclosure/releases.ts'
import { undoAct } from '#main/services/undo.ts'
import { isDayInDoubt } from '#shared/domain/clock/known-day.ts'
import type { NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf } from './agency-desk.ts'
import { card, madeCard, release } from './release-desk.ts'

let office: TestOffice
let PersonalID: string
let release_id: string
const spring = '2026-03-20T15:00:00Z'

beforeEach(async () => {
  office = await openOffice()
  ;({ PersonalID } = await receive(office, 'Quiet Heron'))
  release_id = await release(office.dana, PersonalID)
})
afterEach(() => office.close())

const admin = (): Desk => ({ ...office.dana, role: 'administrator' })
const inDoubt = async () => isDayInDoubt(await readClock(office.dana, office.store.db))
const isMade = async () => (await card(office.dana, PersonalID, { release_id })).outcome.saved

/** Work recorded under a clock that stood years ahead, which is then set right. */
async function yearsAhead(): Promise<void> {
  office.at('2031-01-01T15:00:00Z')
  await receive(office, 'Grey Egret', { EventDate: '2030-12-30', DateNotified: '2030-12-31' })
  office.at(spring)
}

test('work under a clock that was years ahead stops what leaves under a release, until the date is confirmed', async () => {
  expect(await isMade()).toBe(true)
  await yearsAhead()
  expect([await inDoubt(), await isMade()]).toEqual([true, false])
  await confirmDate(admin(), '2026-03-20')
  expect([await inDoubt(), await isMade()]).toEqual([false, true])

  // And once more, later: each confirmation counts from its own moment.
  office.at('2026-04-01T15:00:00Z')
  await receive(office, 'Brown Teal')
  office.at(spring)
  expect([await inDoubt(), await isMade()]).toEqual([true, false])
  await confirmDate(admin(), '2026-03-20')
  expect(await isMade()).toBe(true)
})

test('nothing else leaves under a release either while the date is in doubt', async () => {
  await yearsAhead()
  const entry: NewDisclosure = {
    kind: 'report',
    form: 'pdf',
    what: 'Something named by the release',
    recipient: 'North County Housing',
    authority: 'release',
    authorityWords: null,
    purpose: 'A referral to housing',
    release_id,
    PersonalID,
    second_UserID: null,
    published: null,
    corrects: null,
  }
  const leaving = office.store.write({ name: 'x', UserID: 'dana', at: new Date(spring) }, (session) =>
    recordDisclosure(session, office.dana, { entry, sha256: 'a', bytes: 1 }),
  )
  expect(await refusalOf(leaving)).toContain(
    'not-allowed: This computer says it is 20 March 2026, but work was recorded on 1 January 2031. Nothing left the vault',
  )
})

test('only an administrator confirms the date, of today, and the history keeps it', async () => {
  await yearsAhead()
  expect(await refusalOf(confirmDate(office.dana, '2026-03-20'))).toContain(
    'Ask your administrator: your account cannot confirm the date',
  )
  expect(await refusalOf(confirmDate(admin(), '2026-03-19'))).toContain('conflict')
  expect(await inDoubt()).toBe(true)
  await confirmDate(admin(), '2026-03-20')
  const acts = await office.store.db.query("SELECT UserID, at FROM act WHERE name = 'date.confirm'")
  expect(acts).toEqual([{ UserID: 'dana', at: '2026-03-20T15:00:00.000Z' }])
})

test('a card that ended does not become good again under a clock that is set back', async () => {
  const { code, goodUntil } = await madeCard(office.dana, PersonalID, { release_id })
  expect(goodUntil).toBe('2026-04-03')
  expect(await findCard(office.dana, code)).toMatchObject({ isGood: true })
  office.at('2026-07-20T15:00:00Z')
  await receive(office, 'Grey Egret')
  for (const day of ['2026-07-20', '2026-03-20', '2025-03-20']) {
    office.at(`${day}T15:00:00Z`)
    expect(await findCard(office.dana, code)).toMatchObject({ isGood: false })
  }
})

test('no revocation is taken back while the date is in doubt: a clock set back to the moment of a revocation revives nothing', async () => {
  const answers = { revokedOn: '2026-03-20', revokedHow: 'spoken' } as const
  const { actId } = saved(await revokeRelease(office.dana, { release_id, answers, acceptWarnings: false }))
  office.at('2026-03-25T15:00:00Z')
  await receive(office, 'Grey Egret')
  office.at(spring)
  expect(await refusalOf(undoAct(office.dana, actId))).toContain('work was recorded on 25 March 2026')
})
