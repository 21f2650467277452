import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AmendableSection, AmendIntakeAnswers } from '#shared/domain/intake/amend/amend-answers.ts'
import { savedPart } from '#shared/domain/intake/amend/rebased.ts'
import { sampleAdult, sampleChild, sampleId, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { amendIntake } from '#main/services/intake/amend-intake.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { unfinishedDrafts } from '#main/services/drafts/unfinished-drafts.ts'
import { historyOfClient } from '#main/services/history.ts'
import { saveIntake } from '#main/services/intake/intake.ts'
import { recordedIntake } from '#main/services/intake/recorded-intake.ts'
import { undoAct } from '#main/services/undo.ts'
import { openAgency, receive, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

let agency: Agency
let desk: WorkingDesk
/** The enrollments of Blue Heron, who was referred, and of Wren, a child. */
let heron: { readonly PersonalID: string; readonly EnrollmentID: string }
let wren: { readonly PersonalID: string; readonly EnrollmentID: string }

beforeEach(async () => {
  agency = await openAgency()
  agency.at('2026-03-20T15:00')
  desk = agency.desk
  const { referral_id, PersonalID } = await receive(desk, 'Blue Heron')
  const members = [sampleAdult(1, { PersonalID, alias: 'Blue Heron' }), sampleChild(2)]
  const answers = sampleIntake(members)
  saved(await saveIntake(desk, { referral_id, answers, acceptWarnings: true, draft_id: null }))
  const [first, second] = (await desk.store.db.query(
    `SELECT PersonalID, EnrollmentID FROM Enrollment WHERE ProjectID = ? ORDER BY rowid`,
    [desk.hat.ProjectID],
  )) as readonly (typeof heron)[]
  if (first === undefined || second === undefined) throw new Error('the intake enrolled two')
  heron = first
  wren = second
})
afterEach(() => agency.close())

interface Sending {
  readonly of?: typeof heron
  readonly at?: WorkingDesk
  readonly acceptWarnings?: boolean
  readonly draft_id?: string | null
}

function amend(
  section: AmendableSection,
  answers: AmendIntakeAnswers,
  { of = heron, at = desk, acceptWarnings = false, draft_id = null }: Sending = {},
) {
  const why = { reason: 'Written down wrong', ...answers }
  return amendIntake(at, { EnrollmentID: of.EnrollmentID, section, answers: why, acceptWarnings, draft_id })
}

type Row = Readonly<Record<string, unknown>>

async function row(sql: string, of = heron): Promise<Row> {
  const [found] = (await desk.store.db.query(sql, [of.EnrollmentID])) as readonly Row[]
  return found ?? {}
}
const enrollment = (of = heron) => row('SELECT * FROM Enrollment WHERE EnrollmentID = ?', of)
const violence = (of = heron) => row('SELECT * FROM HealthAndDV WHERE EnrollmentID = ?', of)

async function lastAct(of = heron) {
  const { entries } = await historyOfClient(desk, of.PersonalID, null)
  return entries[0]
}

describe('the record of an intake', () => {
  test('holds what was answered, for everybody of the household, the head first', async () => {
    const { alias, hasIntake, readOnlyReason, context } = await recordedIntake(desk, wren.EnrollmentID)
    expect({ alias, hasIntake, readOnlyReason }).toEqual({
      alias: 'Wren',
      hasIntake: true,
      readOnlyReason: null,
    })
    expect(context.saved.start).toMatchObject({ EntryDate: '2026-03-13', EnrollmentCoC: 'MN-500' })
    expect(context.saved.members).toMatchObject([
      {
        memberId: heron.EnrollmentID,
        RelationshipToHoH: 1,
        LivingSituation: 116,
        DateToStreetESSH: '2025-12-20',
        DomesticViolenceSurvivor: 1,
        CurrentlyFleeing: 1,
        FirstName: '',
        SSN: '',
      },
      { memberId: wren.EnrollmentID, RelationshipToHoH: 2, DisablingCondition: 8, EntryDate: '' },
    ])
  })

  test('can be read but not changed in another project, or by who saves no intake', async () => {
    const egret = agency.wearing({ project: 'Egret House' })
    const contact = agency.wearing({ workgroup: 'priority_list_contact' })
    expect((await recordedIntake(egret, heron.EnrollmentID)).readOnlyReason).toContain('Heron House')
    expect((await recordedIntake(contact, heron.EnrollmentID)).readOnlyReason).toContain('save an intake')
    const answers = { DisablingCondition: 1 } as const
    expect(await refusalOf(amend('disablingCondition', answers, { at: egret }))).toContain('not-allowed')
    expect(await refusalOf(amend('disablingCondition', answers, { at: contact }))).toContain('not-allowed')
    expect(await enrollment()).toMatchObject({ DisablingCondition: 0 })
  })
})

describe('an amendment', () => {
  test('changes one answer, keeps why in the history, and can be taken back', async () => {
    const { actId, id } = saved(await amend('disablingCondition', { DisablingCondition: 1 }))
    expect(id).toBe(`${heron.EnrollmentID}/disablingCondition`)
    expect(await enrollment()).toMatchObject({ DisablingCondition: 1, LivingSituation: 116 })
    expect(await lastAct()).toMatchObject({
      what: 'Amended the intake',
      reason: 'Written down wrong',
      changes: [{ record: 'Enrollment', field: 'Disabling condition', before: 'No', after: 'Yes' }],
    })
    await undoAct(desk, actId)
    expect(await enrollment()).toMatchObject({ DisablingCondition: 0 })
  })

  test('needs a reason and a change', async () => {
    expect(stoppedBy(await amend('disablingCondition', { DisablingCondition: 1, reason: ' ' }))).toEqual([
      'error reason: Enter why you change this record',
    ])
    expect(stoppedBy(await amend('disablingCondition', { DisablingCondition: 0 }))).toEqual([
      'error : Change an answer, or leave the intake as it is',
    ])
  })

  test('ends its draft, which is found again under the client it is about', async () => {
    const subject = `${heron.EnrollmentID}/disablingCondition`
    const { draft_id } = await openDraft(desk, 'amend_intake', subject)
    await saveDraft(desk, draft_id, { DisablingCondition: 1 }, 'disabling')
    expect(await unfinishedDrafts(desk)).toMatchObject([{ kind: 'amend_intake', alias: 'Blue Heron' }])
    const egret = agency.wearing({ project: 'Egret House' })
    expect(await unfinishedDrafts(egret)).toEqual([])
    expect(await refusalOf(openDraft(egret, 'amend_intake', subject))).toContain('not-allowed')
    const { actId } = saved(await amend('disablingCondition', { DisablingCondition: 1 }, { draft_id }))
    expect(await unfinishedDrafts(desk)).toEqual([])
    await undoAct(desk, actId)
    expect(await unfinishedDrafts(desk)).toMatchObject([{ draft_id }])
  })
})

describe('what a colleague changed in the meantime', () => {
  const begin = async (section: AmendableSection, of = heron): Promise<AmendIntakeAnswers> => {
    const { context } = await recordedIntake(desk, of.EnrollmentID)
    const seen = savedPart(context.saved, { section, EnrollmentID: of.EnrollmentID })
    return { ...seen, seen }
  }
  const once = { acceptWarnings: true }

  test('stays, where she left the answer alone', async () => {
    const begun = await begin('livingSituation')
    saved(await amend('livingSituation', { ...begun, TimesHomelessPastThreeYears: 2 }, once))
    saved(await amend('livingSituation', { ...begun, LengthOfStay: 11 }, once))
    expect(await enrollment()).toMatchObject({ TimesHomelessPastThreeYears: 2, LengthOfStay: 11 })
  })

  test('is not replaced unseen: the answer, who and when are named, and nothing is saved', async () => {
    const begun = await begin('disablingCondition')
    saved(await amend('disablingCondition', { ...begun, DisablingCondition: 1 }))
    expect(stoppedBy(await amend('disablingCondition', { ...begun, DisablingCondition: 9 }, once))).toEqual([
      `error members.${heron.EnrollmentID}.DisablingCondition: Blue Heron: Disabling condition was changed to “Yes” by Marta Wells on 20 March 2026, 3:00 PM, after you began: look at it again, then save`,
    ])
    expect(await enrollment()).toMatchObject({ DisablingCondition: 1 })
    const looked = { ...(await begin('disablingCondition')), DisablingCondition: 9 } as const
    saved(await amend('disablingCondition', looked, once))
    expect(await enrollment()).toMatchObject({ DisablingCondition: 9 })
  })

  test('is not taken out unseen by an answer it goes along with', async () => {
    const begun = await begin('domesticViolence')
    saved(await amend('domesticViolence', { ...begun, CurrentlyFleeing: 0 }, once))
    const late = await amend('domesticViolence', { ...begun, DomesticViolenceSurvivor: 0 }, once)
    expect(stoppedBy(late).join()).toMatch(/Blue Heron: Fleeing now was changed to “No” by Marta Wells/)
    expect(await violence()).toMatchObject({ DomesticViolenceSurvivor: 1, CurrentlyFleeing: 0 })
  })

  test('of the start holds for each person, and is said once for those who started together', async () => {
    const begun = await begin('start')
    const wrenLater = [{ memberId: wren.EnrollmentID, EntryDate: '2026-03-16' }]
    saved(await amend('start', { members: wrenLater }, once))
    saved(await amend('start', { ...begun, EntryDate: '2026-03-12' }, once))
    expect(await enrollment()).toMatchObject({ EntryDate: '2026-03-12' })
    expect(await enrollment(wren)).toMatchObject({ EntryDate: '2026-03-16' })
    const late = stoppedBy(await amend('start', { ...begun, EntryDate: '2026-03-11' }, once))
    expect(late).toHaveLength(1)
    expect(late[0]).toMatch(
      /^error start.EntryDate: Blue Heron: Project start date was changed to “12 March 2026” by Marta Wells/,
    )
  })

  test('of the relationships stays with each person she left alone', async () => {
    const begun = await begin('relationship')
    const related = (code: 2 | 3) => [{ memberId: wren.EnrollmentID, RelationshipToHoH: code } as const]
    saved(await amend('relationship', { members: related(3) }))
    expect(stoppedBy(await amend('relationship', begun, once))).toEqual([
      'error : Change an answer, or leave the intake as it is',
    ])
    expect(await enrollment(wren)).toMatchObject({ RelationshipToHoH: 3 })
  })
})

describe('the start', () => {
  test('moves everyone who started with the household, and the date of what was said at entry', async () => {
    const moved = await amend('start', { EntryDate: '12 March 2026' }, { acceptWarnings: true })
    saved(moved)
    expect(await enrollment()).toMatchObject({ EntryDate: '2026-03-12' })
    expect(await enrollment(wren)).toMatchObject({ EntryDate: '2026-03-12' })
    expect(await violence()).toMatchObject({ InformationDate: '2026-03-12', DataCollectionStage: 1 })
    expect(await lastAct(wren)).toMatchObject({ what: 'Amended the intake', reason: 'Written down wrong' })
  })

  test('of one person alone leaves the others where they are', async () => {
    const members = [{ memberId: wren.EnrollmentID, EntryDate: '2026-03-16' }]
    saved(await amend('start', { members }, { acceptWarnings: true }))
    expect(await enrollment()).toMatchObject({ EntryDate: '2026-03-13' })
    expect(await enrollment(wren)).toMatchObject({ EntryDate: '2026-03-16' })
    expect((await recordedIntake(desk, heron.EnrollmentID)).context.saved.members[1]?.EntryDate).toBe(
      '2026-03-16',
    )
  })

  test('keeps the rules of the intake', async () => {
    expect(stoppedBy(await amend('start', { EntryDate: '' }))).toEqual([
      'error start.EntryDate: Enter the project start date',
    ])
    expect(stoppedBy(await amend('start', { EntryDate: '2026-03-21' }))).toEqual([
      'error start.EntryDate: Project start date must be today or earlier',
    ])
    expect(stoppedBy(await amend('start', { EntryDate: '2020-06-30' }))[0]).toContain(
      'the day Heron House opened',
    )
    expect(stoppedBy(await amend('start', { EntryDate: '2026-03-02' }))).toContain(
      'warning start.EntryDate: Project start date is before 3 March 2026, the referral date; check both',
    )
    const members = [{ memberId: wren.EnrollmentID, EntryDate: '2018-06-26' }]
    expect(stoppedBy(await amend('start', { members }))[0]).toContain('the day Heron House opened')
    expect(await enrollment()).toMatchObject({ EntryDate: '2026-03-13' })
  })

  test('stays before the move-in and the exit, and apart from other stays in the project', async () => {
    const { db } = desk.store
    await db.update('Enrollment', { EnrollmentID: heron.EnrollmentID }, { MoveInDate: '2026-03-15' })
    await db.insert('Exit', {
      ExitID: sampleId(71),
      EnrollmentID: wren.EnrollmentID,
      PersonalID: wren.PersonalID,
      ExitDate: '2026-03-15',
    })
    expect(stoppedBy(await amend('start', { EntryDate: '2026-03-16' }))).toEqual([
      'error start.EntryDate: Project start date of Blue Heron must be the same as or before 15 March 2026, the move-in date',
      'error start.EntryDate: Project start date of Wren must be the same as or before 15 March 2026, the exit date',
    ])
    await db.insert('Enrollment', {
      EnrollmentID: sampleId(72),
      PersonalID: heron.PersonalID,
      ProjectID: desk.hat.ProjectID,
      HouseholdID: sampleId(73),
      EntryDate: '2026-01-05',
    })
    await db.insert('Exit', {
      ExitID: sampleId(74),
      EnrollmentID: sampleId(72),
      PersonalID: heron.PersonalID,
      ExitDate: '2026-03-09',
    })
    expect(stoppedBy(await amend('start', { EntryDate: '2026-03-08' }))).toContain(
      'error start.EntryDate: Blue Heron has another enrollment from 5 January 2026 to 9 March 2026 in Heron House; start on 9 March 2026 or later',
    )
    saved(await amend('start', { EntryDate: '2026-03-09' }, { acceptWarnings: true }))
  })
})

describe('the case manager', () => {
  test('is somebody of the vault, and the change is in the history of everyone', async () => {
    const caseManager = 'f'.repeat(32)
    expect(stoppedBy(await amend('start', { caseManager }))).toContain(
      'error start.caseManager: Case manager must be somebody who works in this vault; choose again',
    )
    saved(await amend('start', { caseManager: desk.UserID }))
    expect((await lastAct(wren))?.changes).toEqual([
      { record: 'Intake', field: 'Case manager', before: null, after: 'Marta Wells' },
    ])
  })
})

describe('a branch that is left', () => {
  test('takes out what was said about domestic violence, with a sentence first', async () => {
    const words =
      'Blue Heron: "When it last happened" and "Fleeing now" are no longer asked after this change and will be taken out; the history keeps them'
    expect(stoppedBy(await amend('domesticViolence', { DomesticViolenceSurvivor: 0 }))).toEqual([
      `warning : ${words}`,
    ])
    const { actId } = saved(
      await amend('domesticViolence', { DomesticViolenceSurvivor: 0 }, { acceptWarnings: true }),
    )
    expect(await violence()).toMatchObject({
      DomesticViolenceSurvivor: 0,
      WhenOccurred: null,
      CurrentlyFleeing: null,
    })
    expect((await lastAct())?.warnings).toEqual([words])
    await undoAct(desk, actId)
    expect(await violence()).toMatchObject({ WhenOccurred: 1, CurrentlyFleeing: 1 })
  })

  test('takes out the homeless history of a home of one’s own', async () => {
    const answers = { LivingSituation: 410, LengthOfStay: 5 } as const
    expect(stoppedBy(await amend('livingSituation', answers))).toEqual([
      'warning : Blue Heron: "Date homelessness started", "Times homeless in the past three years" and "Months homeless in the past three years" are no longer asked after this change and will be taken out; the history keeps them',
    ])
    saved(await amend('livingSituation', answers, { acceptWarnings: true }))
    expect(await enrollment()).toMatchObject({
      LivingSituation: 410,
      DateToStreetESSH: null,
      TimesHomelessPastThreeYears: null,
    })
  })

  test('is made anew where nothing was said at entry', async () => {
    await desk.store.db.delete('HealthAndDV', { EnrollmentID: heron.EnrollmentID })
    const said = await amend('domesticViolence', { DomesticViolenceSurvivor: 9 })
    const { actId } = saved(said)
    expect(await violence()).toMatchObject({
      PersonalID: heron.PersonalID,
      InformationDate: '2026-03-13',
      DataCollectionStage: 1,
      DomesticViolenceSurvivor: 9,
    })
    await undoAct(desk, actId)
    expect(await violence()).toEqual({})
  })
})

describe('the relationships', () => {
  const related = (to: Readonly<Record<string, 1 | 2 | 3>>): AmendIntakeAnswers => ({
    members: Object.entries(to).map(([memberId, RelationshipToHoH]) => ({ memberId, RelationshipToHoH })),
  })

  test('can be corrected for each person', async () => {
    saved(await amend('relationship', related({ [wren.EnrollmentID]: 3 }), { of: wren }))
    expect(await enrollment(wren)).toMatchObject({ RelationshipToHoH: 3 })
  })

  test('keep one head of household, who is the one referred', async () => {
    expect(stoppedBy(await amend('relationship', related({ [wren.EnrollmentID]: 1 })))).toEqual([
      `error members.${wren.EnrollmentID}.RelationshipToHoH: A household has one head: choose how Wren is related to Blue Heron`,
    ])
    expect(stoppedBy(await amend('relationship', related({ [heron.EnrollmentID]: 2 })))).toContain(
      'error members: Choose who is the head of household: there is one',
    )
    const swapped = related({ [heron.EnrollmentID]: 3, [wren.EnrollmentID]: 1 })
    expect(stoppedBy(await amend('relationship', swapped))).toContain(
      `error members.${wren.EnrollmentID}.RelationshipToHoH: Blue Heron was referred and stays the head of household: choose another relationship for Wren`,
    )
  })
})
