import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endStay } from '#main/services/stays/end-stay.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { historyOfClient } from '#main/services/history.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful } from '#main/services/referrals/resolve-referral.ts'
import { readStay } from '#main/services/stays/stays.ts'
import { undoAct } from '#main/services/undo.ts'
import { unfinishedDrafts } from '#main/services/drafts/unfinished-drafts.ts'
import type { EndStayAnswers } from '#shared/domain/stay/end-stay.ts'
import type { Stay, StayMember } from '#shared/domain/stay/stay.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'

let office: TestOffice
let referral: { referral_id: string; PersonalID: string }
let stay: Stay

const once = { acceptWarnings: true, draft_id: null }

/** Heron, the head, and her child Wren, both in since 13 March and moved in on the 16th. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  referral = await receive(office, 'Heron')
  await enroll(office, referral)
  await succeed()
  const answers = { outcome: 'moved_in', MoveInDate: '2026-03-16' } as const
  saved(await recordHousing(office.dana, { ...once, ...referral, answers }))
  stay = await readAgain()
})
afterEach(() => office.close())

async function succeed(): Promise<void> {
  const { resultingEnrollment } = await readReferral(office.dana, referral.referral_id)
  const answers = {
    EnrollmentID: resultingEnrollment?.EnrollmentID ?? null,
    ResultDate: resultingEnrollment?.EntryDate ?? null,
  }
  saved(await resolveSuccessful(office.dana, { ...once, ...referral, answers }))
}

async function readAgain(): Promise<Stay> {
  const { resultingEnrollment } = await readReferral(office.dana, referral.referral_id)
  return readStay(office.dana, office.store.db, resultingEnrollment?.HouseholdID ?? '')
}

const ids = (...members: readonly (StayMember | undefined)[]): string[] =>
  members.map((member) => member?.EnrollmentID ?? '')

const leave: EndStayAnswers = { ExitDate: '19 mar 2026', Destination: 410 }

function end(answers: EndStayAnswers, sending: { acceptWarnings?: boolean; draft_id?: string } = {}) {
  const { HouseholdID } = stay
  return endStay(office.dana, {
    ...once,
    acceptWarnings: false,
    ...sending,
    HouseholdID,
    answers: { leaving: ids(...stay.members), ...leave, ...answers },
  })
}

const exits = async () => (await readAgain()).members.map(({ ExitDate }) => ExitDate)

describe('the whole household', () => {
  test('leaves on one day for one destination, in the history of each', async () => {
    saved(await end({}))
    expect(await exits()).toEqual(['2026-03-19', '2026-03-19'])
    const rows: readonly unknown[] = await office.store.db.query(
      'SELECT Destination, DestinationSubsidyType, OtherDestination FROM Exit',
    )
    expect(rows).toEqual(
      [1, 2].map(() => ({ Destination: 410, DestinationSubsidyType: null, OtherDestination: null })),
    )
    for (const { PersonalID } of stay.members) {
      const { entries } = await historyOfClient(office.dana, PersonalID, null)
      expect(entries[0]).toMatchObject({ what: 'Ended the stay', who: 'Dana Whitfield' })
    }
  })

  test('leaves once', async () => {
    saved(await end({}))
    expect(stoppedBy(await end({}))).toEqual([
      'error : Everyone has left this stay already: nothing is left to end',
    ])
  })

  test('stays again when it is taken back, and the draft is there again', async () => {
    const { draft_id } = await openDraft(office.dana, 'end_stay', stay.HouseholdID)
    await saveDraft(office.dana, draft_id, leave, 'date')
    expect(await unfinishedDrafts(office.dana)).toMatchObject([{ kind: 'end_stay', alias: 'Heron' }])
    const { actId } = saved(await end({}, { draft_id }))
    expect(await unfinishedDrafts(office.dana)).toEqual([])
    await undoAct(office.dana, actId)
    expect(await exits()).toEqual([null, null])
    expect(await openDraft(office.dana, 'end_stay', stay.HouseholdID)).toMatchObject({
      draft_id,
      answers: leave,
    })
  })

  test('can be enrolled at the project again', async () => {
    saved(await end({}))
    referral = await receive(office, 'Heron again', {
      household: 'known',
      PersonalID: referral.PersonalID,
      alias: null,
    })
    const EntryDate = '2026-03-19'
    await enroll(office, referral, { alias: 'Heron', EntryDate }, { alias: 'Other Wren', EntryDate })
    expect((await readAgain()).HouseholdID).not.toBe(stay.HouseholdID)
  })
})

describe('the exit', () => {
  test('is on or after everyone’s start and move-in, and not in the future', async () => {
    expect(stoppedBy(await end({ ExitDate: '2026-03-15' }))).toEqual([
      'error ExitDate: Exit date must be the same as or after 16 March 2026, the move-in date',
    ])
    expect(stoppedBy(await end({ ExitDate: '2026-03-21' }))).toEqual([
      'error ExitDate: Exit date must be today or earlier',
    ])
    expect(stoppedBy(await end({ ExitDate: '' }))).toEqual(['error ExitDate: Enter the exit date'])
    expect(await exits()).toEqual([null, null])
  })

  test('asks once about a day long ago, and about one death recorded for several', async () => {
    office.at('2026-05-20T15:00:00Z')
    const several = { Destination: 24 }
    expect(stoppedBy(await end(several))).toEqual([
      'warning ExitDate: Exit date is more than 30 days ago: check that it is the day they left the project',
      'warning Destination: Deceased is recorded for all 2 who leave: check that it is so',
    ])
    saved(await end(several, { acceptWarnings: true }))
  })

  test('has a destination of HUD’s list, and what two of them ask further', async () => {
    expect(stoppedBy(await end({ Destination: null }))).toEqual(['error Destination: Choose where they go'])
    expect(stoppedBy(await end({ Destination: 1 }))).toEqual(['error Destination: Choose where they go'])
    expect(stoppedBy(await end({ Destination: 435 }))).toEqual([
      'error DestinationSubsidyType: Choose the kind of subsidy',
    ])
    expect(stoppedBy(await end({ Destination: 17, OtherDestination: 'x'.repeat(51) }))).toEqual([
      'error OtherDestination: Destination in words must be 50 characters or fewer: it has 51',
    ])
    saved(await end({ Destination: 17, OtherDestination: ' A boat ', DestinationSubsidyType: 419 }))
    const [row] = await office.store.db.query('SELECT * FROM Exit')
    expect(row).toMatchObject({ Destination: 17, DestinationSubsidyType: null, OtherDestination: 'A boat' })
  })
})

describe('some of the household', () => {
  test('leave, and the others stay', async () => {
    const [, wren] = stay.members
    saved(await end({ leaving: ids(wren) }))
    expect(await exits()).toEqual([null, '2026-03-19'])
    // The last one is not asked about.
    saved(await end({ leaving: null }))
    expect(await exits()).toEqual(['2026-03-19', '2026-03-19'])
  })

  test('must be somebody', async () => {
    expect(stoppedBy(await end({ leaving: [] }))).toEqual(['error leaving: Choose who leaves'])
  })

  test('leave without the head only when another is named, with every relationship told anew', async () => {
    const [heron, wren] = stay.members
    const alone = { leaving: ids(heron) }
    expect(stoppedBy(await end(alone))).toEqual(['error newHead: Choose who becomes head of household'])
    const [newHead = ''] = ids(wren)
    const [old = ''] = ids(heron)
    expect(stoppedBy(await end({ ...alone, newHead }))).toEqual([
      `error relationships.${old}: Choose how Heron is related to Wren`,
    ])
    saved(await end({ ...alone, newHead, relationships: { [old]: 4 } }))
    const { members } = await readAgain()
    expect(
      members.map(({ alias, RelationshipToHoH, MoveInDate, ExitDate }) => [
        alias,
        RelationshipToHoH,
        MoveInDate,
        ExitDate,
      ]),
    ).toEqual([
      ['Wren', 1, '2026-03-16', null],
      ['Heron', 4, '2026-03-16', '2026-03-19'],
    ])
  })

  test('cannot leave without the head while the referral goes by her', async () => {
    const other = await receive(office, 'Swift')
    await enroll(office, other, { alias: 'Swift' }, { alias: 'Martin' })
    referral = other
    stay = await readAgain()
    const [swift, martin] = stay.members
    const [newHead = ''] = ids(martin)
    expect(stoppedBy(await end({ leaving: ids(swift), newHead }))).toEqual([
      'error leaving: Record the referral’s result first: it goes by Swift as head of household. Or let everyone leave',
    ])
  })
})

describe('somebody who joined later', () => {
  test('takes over the move-in from her own start when she becomes head', async () => {
    const [heron, wren] = stay.members
    const [newHead = ''] = ids(wren)
    const [old = ''] = ids(heron)
    const act = { name: 'test.join', UserID: 'dana', at: office.dana.now() }
    await office.store.write(act, (session) =>
      session.update('Enrollment', newHead, { EntryDate: '2026-03-18', MoveInDate: null }),
    )
    saved(await end({ leaving: ids(heron), newHead, relationships: { [old]: 4 } }))
    expect((await readAgain()).members[0]).toMatchObject({ alias: 'Wren', MoveInDate: '2026-03-18' })
  })
})

describe('refused', () => {
  test('are another project’s hat and a workgroup that ends no stays', async () => {
    const request = {
      ...once,
      HouseholdID: stay.HouseholdID,
      answers: { leaving: ids(...stay.members), ...leave },
    }
    const { dana } = office
    const stranger = { ...dana, hat: { ...dana.hat, ProjectID: 'f'.repeat(32) } }
    expect(await refusalOf(endStay(stranger, request))).toMatch(/^not-allowed: This enrollment is in/)
    const list = { ...dana, hat: { ...dana.hat, workgroup: 'priority_list_contact' as const } }
    expect(await refusalOf(endStay(list, request))).toMatch(/^not-allowed: As Priority list contact/)
    expect(await refusalOf(endStay(dana, { ...request, HouseholdID: 'nobody' }))).toMatch(/^not-found/)
    expect(await exits()).toEqual([null, null])
  })
})
