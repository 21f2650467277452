import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginExitAmendment, type AmendExitAnswers } from '#shared/domain/stay/amend-exit.ts'
import { amendExit, recordedExit } from '#main/services/stays/amend-exit.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { historyOfClient } from '#main/services/history.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { readStay } from '#main/services/stays/stays.ts'
import { undoAct } from '#main/services/undo.ts'
import { unfinishedDrafts } from '#main/services/drafts/unfinished-drafts.ts'
import { exitOf } from '#main/store/repositories/exits.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'

let office: TestOffice
let heron: { readonly EnrollmentID: string; readonly PersonalID: string }
let wren: typeof heron
const left = { ExitDate: '2026-03-18', Destination: 410 }

/** Heron and her child Wren, both in since 13 March; both left on the 18th. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  const referral = await receive(office, 'Heron')
  await enroll(office, referral)
  const { resultingEnrollment } = await readReferral(office.dana, referral.referral_id)
  const HouseholdID = resultingEnrollment?.HouseholdID ?? ''
  const { members } = await readStay(office.dana, office.store.db, HouseholdID)
  const [first, second] = members
  if (first === undefined || second === undefined) throw new Error('two were enrolled')
  heron = first
  wren = second
  const answers = { ...left, leaving: members.map(({ EnrollmentID }) => EnrollmentID) }
  saved(await endStay(office.dana, { HouseholdID, answers, acceptWarnings: true, draft_id: null }))
})
afterEach(() => office.close())

interface Sending {
  readonly at?: WorkingDesk
  readonly draft_id?: string
  readonly acceptWarnings?: boolean
}

function amend(answers: AmendExitAnswers, { at = office.dana, ...sending }: Sending = {}) {
  const why = { reason: 'The shelter wrote another day', ...answers }
  const { EnrollmentID } = heron
  return amendExit(at, { acceptWarnings: false, draft_id: null, ...sending, EnrollmentID, answers: why })
}

const exit = (of = heron) => exitOf(office.store.db, of.EnrollmentID)

describe('an exit', () => {
  test('is corrected for one person, keeps why in the history, and can be taken back', async () => {
    const { actId } = saved(await amend({ ExitDate: '19 mar 2026', Destination: 422 }))
    expect(await exit()).toMatchObject({ ExitDate: '2026-03-19', Destination: 422 })
    expect(await exit(wren)).toMatchObject(left)
    const { entries } = await historyOfClient(office.dana, heron.PersonalID, null)
    expect(entries[0]).toMatchObject({ what: 'Amended the exit', reason: 'The shelter wrote another day' })
    expect(entries[0]?.changes.map(({ field }) => field)).toEqual(['Exit date', 'Destination'])
    await undoAct(office.dana, actId)
    expect(await exit()).toMatchObject(left)
  })

  test('needs a reason and a change', async () => {
    expect(stoppedBy(await amend({}))).toEqual(['error : Change an answer, or leave the exit as it is'])
    expect(stoppedBy(await amend({ Destination: 422, reason: ' ' }))).toEqual([
      'error reason: Enter why you change this record',
    ])
  })

  test('keeps the rules of leaving, and lets go of what another destination does not ask', async () => {
    expect(stoppedBy(await amend({ ExitDate: '2026-03-12' }))).toEqual([
      'error ExitDate: Exit date must be the same as or after 13 March 2026, the project start date',
    ])
    expect(stoppedBy(await amend({ Destination: 435 }))).toEqual([
      'error DestinationSubsidyType: Choose the kind of subsidy',
    ])
    saved(await amend({ Destination: 17, OtherDestination: ' A boat ' }))
    expect(await exit()).toMatchObject({ Destination: 17, OtherDestination: 'A boat' })
    saved(await amend({ Destination: 422 }))
    expect(await exit()).toMatchObject({ Destination: 422, OtherDestination: null })
  })

  test('does not reach into the stay that came after it', async () => {
    const again = await receive(office, 'Heron again', {
      household: 'known',
      PersonalID: heron.PersonalID,
      alias: null,
    })
    const EntryDate = '2026-03-19'
    await enroll(office, again, { alias: 'Heron', EntryDate }, { alias: 'Other Wren', EntryDate })
    expect(stoppedBy(await amend({ ExitDate: '2026-03-20' }))).toEqual([
      'error ExitDate: Exit date must be the same as or before 19 March 2026, the day Heron started here again',
    ])
    saved(await amend({ ExitDate: '2026-03-19' }))
  })

  test('that a colleague changed meanwhile is not replaced unseen', async () => {
    const { context } = await recordedExit(office.dana, heron.EnrollmentID)
    if (context === null) throw new Error('she has left')
    const begun = beginExitAmendment(context.saved)
    saved(await amend({ ...begun, ExitDate: '2026-03-17' }, { at: office.robin }))
    expect(stoppedBy(await amend({ ...begun, ExitDate: '2026-03-19' }, { acceptWarnings: true }))).toEqual([
      expect.stringMatching(
        /^error ExitDate: Exit date was changed to “17 March 2026” by Robin Aldana on .*: look at it again, then save$/,
      ),
    ])
    saved(await amend({ ...begun, Destination: 422 }))
    expect(await exit()).toMatchObject({ ExitDate: '2026-03-17', Destination: 422 })
  })

  test('ends its draft, which belongs to the project of the stay', async () => {
    const { draft_id } = await openDraft(office.dana, 'amend_exit', heron.EnrollmentID)
    await saveDraft(office.dana, draft_id, { Destination: 422 }, 'destination')
    expect(await unfinishedDrafts(office.dana)).toMatchObject([{ kind: 'amend_exit', alias: 'Heron' }])
    const { dana } = office
    const stranger = { ...dana, hat: { ...dana.hat, ProjectID: 'f'.repeat(32) } }
    expect(await unfinishedDrafts(stranger)).toEqual([])
    saved(await amend({ Destination: 422 }, { draft_id }))
    expect(await unfinishedDrafts(dana)).toEqual([])
  })

  test('is for those who end stays in the project of the stay, and there only once somebody left', async () => {
    const { dana } = office
    const stranger = { ...dana, hat: { ...dana.hat, ProjectID: 'f'.repeat(32) } }
    const list = { ...dana, hat: { ...dana.hat, workgroup: 'priority_list_contact' as const } }
    expect(await refusalOf(amend({ Destination: 422 }, { at: stranger }))).toMatch(
      /^not-allowed: This enrollment is in/,
    )
    expect(await refusalOf(amend({ Destination: 422 }, { at: list }))).toMatch(/^not-allowed: As Priority/)
    expect((await recordedExit(stranger, heron.EnrollmentID)).readOnlyReason).toContain('switch')
    await office.store.db.delete('Exit', { EnrollmentID: heron.EnrollmentID })
    expect((await recordedExit(dana, heron.EnrollmentID)).context).toBeNull()
    expect(await refusalOf(amend({ Destination: 422 }))).toMatch(/^not-found: /)
  })
})
