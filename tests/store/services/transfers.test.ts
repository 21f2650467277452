import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AskTransferAnswers } from '#shared/domain/transfer/ask-transfer.ts'
import { hiddenPlace } from '#shared/domain/transfer/transfer.ts'
import type { MoveHouseholdAnswers } from '#shared/domain/transfer/move-household.ts'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { beginAssessment, listAssessments } from '#main/services/assessments/read-assessments.ts'
import { clientRecord } from '#main/services/clients/clients.ts'
import { clientTimeline } from '#main/services/clients/timeline.ts'
import { recordedIntake } from '#main/services/intake/recorded-intake.ts'
import { choosePack } from '#main/services/community/change-pack.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { historyOfClient } from '#main/services/history.ts'
import { changeHead } from '#main/services/stays/change-head.ts'
import { stayOfEnrollment } from '#main/services/stays/stays.ts'
import { askTransfer } from '#main/services/transfers/ask-transfer.ts'
import { moveHousehold } from '#main/services/transfers/move-household.ts'
import { dueNotices, readTransfer, transfersOf } from '#main/services/transfers/read-transfers.ts'
import { stepTransfer } from '#main/services/transfers/step-transfer.ts'
import { undoAct } from '#main/services/undo.ts'
import { newId } from '#main/store/new-id.ts'
import { headOf, type Stay } from '#shared/domain/stay/stay.ts'
import { openAgency, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

const once = { acceptWarnings: false, draft_id: null }

let agency: Agency
let desk: WorkingDesk
let safeHaven: string
let shelter: string
let EnrollmentID: string

/** A household of two in permanent supportive housing since 2 March; the agency runs a safe haven and a shelter, too. */
beforeEach(async () => {
  agency = await openAgency()
  desk = agency.desk
  await desk.store.db.query('UPDATE Project SET ProjectType = 3 WHERE ProjectID = ?', [desk.hat.ProjectID])
  safeHaven = await addProject('Curlew Haven', 8)
  shelter = await addProject('Plover Shelter', 0)
  EnrollmentID = await enroll()
})
afterEach(() => agency.close())

async function addProject(ProjectName: string, ProjectType: 0 | 8): Promise<string> {
  const { OrganizationID } = desk.hat
  const project = { OrganizationID, ProjectName, ProjectType, OperatingStartDate: '2020-07-01' }
  return saved(
    await addAgencyProject(desk, { ...project, CoCCode: 'MN-500', Funder: null, receivesReferrals: true }),
  ).id
}

async function enroll(): Promise<string> {
  const [head, HouseholdID] = [newId(), newId()]
  const people = [
    { alias: 'Golden Lake', RelationshipToHoH: 1, EnrollmentID: head },
    { alias: 'Calm Pebble', RelationshipToHoH: 3, EnrollmentID: newId() },
  ]
  const act = { name: 'intake.save', UserID: desk.UserID, at: desk.now() }
  await desk.store.write(act, async (session) => {
    for (const { alias, ...person } of people) {
      const PersonalID = newId()
      await session.insert('Client', { PersonalID })
      const alias_key = alias.toLowerCase()
      await session.insert('client_profile', { PersonalID, alias, alias_key, mark: 'leaf' })
      const { ProjectID } = desk.hat
      await session.insert('Enrollment', {
        ...person,
        PersonalID,
        ProjectID,
        HouseholdID,
        EntryDate: '2026-03-02',
      })
    }
  })
  return head
}

const stay = (): Promise<Stay> => stayOfEnrollment(desk, desk.store.db, EnrollmentID)

const asked = (changes: AskTransferAnswers = {}): AskTransferAnswers => ({
  DecisionDate: '2026-03-09',
  kind: 'internal',
  sameAgency: true,
  reason: 'voluntary',
  toProjectID: safeHaven,
  ...changes,
})
const emergency = (changes: AskTransferAnswers = {}) =>
  asked({
    reason: 'emergency',
    householdAsks: true,
    ground: 'threat',
    proof: 'word',
    safeUnit: 'yes',
    ...changes,
  })

async function ask(answers: AskTransferAnswers, by = desk) {
  return askTransfer(by, { ...once, HouseholdID: (await stay()).HouseholdID, answers })
}

const standing = async (transfer_id: string) => (await readTransfer(desk, transfer_id)).state

const leaving = async (): Promise<string[]> => (await stay()).members.map((member) => member.EnrollmentID)
const moving = async (changes: MoveHouseholdAnswers = {}): Promise<MoveHouseholdAnswers> => ({
  toProjectID: safeHaven,
  leaving: await leaving(),
  ExitDate: '2026-03-10',
  EntryDate: '2026-03-10',
  Destination: 118,
  ...changes,
})

describe('the approval goes by the kind of project', () => {
  test.each([
    ['hud', 'safe haven', 'waiting_for_ce'],
    ['chi', 'safe haven', 'requested'],
    ['chi', 'shelter', 'waiting_for_ce'],
    ['mn', 'safe haven', 'waiting_for_ce'],
  ] as const)('under %s to a %s: %s', async (pack, where, state) => {
    await choosePack(desk, pack)
    const toProjectID = where === 'shelter' ? shelter : safeHaven
    expect(await standing(saved(await ask(asked({ toProjectID }))).id)).toBe(state)
  })

  test('an emergency never waits where a safe unit is free; it does where they go to another CoC', async () => {
    await choosePack(desk, 'mn')
    const { id, actId } = saved(await ask(emergency({ toProjectID: shelter })))
    expect(await standing(id)).toBe('requested')
    await undoAct(desk, actId)
    const far = { kind: 'cross_coc', sameAgency: false, toProjectType: 3, safeUnit: 'none' } as const
    expect(await standing(saved(await ask(emergency(far))).id)).toBe('waiting_for_ce')
  })

  test('the notice has two working days in Chicago, and none that is known under HUD’s pack', async () => {
    const { PersonalID } = headOf(await stay())
    const due = async () => (await transfersOf(desk, PersonalID)).transfers.map((row) => row.noticeDueOn)
    await choosePack(desk, 'chi')
    const { id } = saved(await ask(asked({ DecisionDate: '2026-03-06' })))
    expect(await due()).toEqual(['2026-03-10'])
    expect(await dueNotices(desk)).toMatchObject([
      { alias: 'Golden Lake', ProjectName: 'Heron House', dueOn: '2026-03-10' },
    ])
    await choosePack(desk, 'hud')
    expect(await due()).toEqual([null])
    await choosePack(desk, 'chi')
    const answers = { step: 'notify', StepDate: '2026-03-10' } as const
    saved(await stepTransfer(desk, { transfer_id: id, answers, acceptWarnings: false }))
    expect(await due()).toEqual([null])
    expect(await dueNotices(desk)).toEqual([])
  })
})

describe('what is refused', () => {
  test('a decision before the stay or to come, and nothing chosen', async () => {
    expect(stoppedBy(await ask(asked({ DecisionDate: '2026-03-01' })))).toEqual([
      'error DecisionDate: Date decided must be the same as or after 2 March 2026, the day this stay started',
    ])
    expect(stoppedBy(await ask(asked({ DecisionDate: '2026-03-11' })))).toEqual([
      'error DecisionDate: Date decided must be today or earlier',
    ])
    expect(stoppedBy(await ask({}))).toEqual([
      'error DecisionDate: Enter the date decided',
      'error kind: Choose whether they stay within this CoC',
      'error sameAgency: Choose whether they stay with this agency',
      'error reason: Choose why they are transferred',
    ])
  })

  test('an emergency that the household does not ask for itself, and a second transfer', async () => {
    expect(stoppedBy(await ask(emergency({ householdAsks: false })))).toEqual([
      'error householdAsks: An emergency transfer is asked for by the household itself: speak with them first, or choose another reason',
    ])
    saved(await ask(asked()))
    expect(stoppedBy(await ask(asked()))).toEqual([
      'error : A transfer was asked for on 9 March 2026: open it from the record, or withdraw it first',
    ])
  })

  test('from another project, and as another workgroup', async () => {
    expect(await refusalOf(ask(asked(), agency.wearing({ project: 'Egret House' })))).toMatch(
      /^not-allowed: /,
    )
    expect(await refusalOf(ask(asked(), agency.wearing({ workgroup: 'ce_assessor' })))).toBe(
      'not-allowed: As Coordinated Entry assessor you cannot ask for a transfer: switch to Case manager or Supervisor in Settings.',
    )
  })

  test('a step the transfer has not come to, or is past', async () => {
    const { id: transfer_id } = saved(await ask(asked()))
    const answers = await moving()
    expect(stoppedBy(await moveHousehold(desk, { ...once, transfer_id, answers }))).toEqual([
      'error : This transfer waits for Coordinated Entry: record the approval first',
    ])
    const step = async (step: 'accept' | 'decline' | 'withdraw', why: string | null = null) =>
      stepTransfer(desk, {
        transfer_id,
        answers: { step, StepDate: '2026-03-10', why },
        acceptWarnings: false,
      })
    expect(stoppedBy(await step('withdraw'))).toEqual(['error why: Enter why it is withdrawn'])
    saved(await step('decline'))
    expect(stoppedBy(await step('accept'))).toEqual([
      'error : This transfer was declined: ask for another one',
    ])
    expect((await stay()).members.map(({ ExitDate }) => ExitDate)).toEqual([null, null])
    saved(await ask(asked()))
  })

  test('a kind of project that was not approved', async () => {
    await choosePack(desk, 'chi')
    const { id: transfer_id } = saved(await ask(asked()))
    const answers = await moving({ toProjectID: shelter })
    expect(stoppedBy(await moveHousehold(desk, { ...once, transfer_id, answers }))).toEqual([
      'error toProjectID: Plover Shelter is a kind of project that Coordinated Entry has not approved: choose another, or withdraw this transfer and ask for that one',
    ])
  })

  test('elsewhere, where a project of the agency was asked for and nobody accepted another', async () => {
    await choosePack(desk, 'chi')
    const { id: transfer_id, actId } = saved(await ask(asked()))
    expect(await standing(transfer_id)).toBe('requested')
    const answers = await moving({ toProjectID: 'elsewhere', EntryDate: null })
    expect(stoppedBy(await moveHousehold(desk, { ...once, transfer_id, answers }))).toEqual([
      'error toProjectID: This transfer was asked for within the agency: choose one of its projects, or withdraw this transfer and ask for one to another agency',
    ])
    expect((await stay()).members.map(({ ExitDate }) => ExitDate)).toEqual([null, null])
    await undoAct(desk, actId)
    const { id: waiting } = saved(await ask(asked({ toProjectID: shelter })))
    const accept = { step: 'accept', StepDate: '2026-03-10' } as const
    saved(await stepTransfer(desk, { transfer_id: waiting, answers: accept, acceptWarnings: false }))
    saved(await moveHousehold(desk, { ...once, transfer_id: waiting, answers }))
    expect(await standing(waiting)).toBe('moved')
  })

  test('nobody who flees waits for it: an emergency asked for within the agency may end elsewhere', async () => {
    await choosePack(desk, 'chi')
    const flight = { householdAsks: true, ground: 'threat', proof: 'word', safeUnit: 'yes' } as const
    const { id: transfer_id } = saved(await ask(asked({ reason: 'emergency', ...flight })))
    const answers = await moving({ toProjectID: 'elsewhere', EntryDate: null })
    saved(await moveHousehold(desk, { ...once, transfer_id, answers }))
    expect(await standing(transfer_id)).toBe('moved')
  })
})

describe('exit and enrollment in one step', () => {
  test('everyone leaves and enrolls as they are related, and one undo takes both back', async () => {
    await choosePack(desk, 'chi')
    const { id: transfer_id } = saved(await ask(asked()))
    const early = await moving({ EntryDate: '2026-03-09' })
    expect(stoppedBy(await moveHousehold(desk, { ...once, transfer_id, answers: early }))).toEqual([
      'error EntryDate: Project start date must be the same as or after 10 March 2026, the exit date',
    ])
    const { actId } = saved(await moveHousehold(desk, { ...once, transfer_id, answers: await moving() }))
    expect((await stay()).members.map(({ ExitDate }) => ExitDate)).toEqual(['2026-03-10', '2026-03-10'])
    const moved = await readTransfer(desk, transfer_id)
    expect(moved).toMatchObject({ state: 'moved', outcome_on: '2026-03-10', to: 'Curlew Haven' })
    const next = await stayOfEnrollment(desk, desk.store.db, moved.ResultingEnrollmentID ?? '')
    expect(next.ProjectName).toBe('Curlew Haven')
    expect(
      next.members.map(({ alias, RelationshipToHoH, EntryDate, MoveInDate }) => [
        alias,
        RelationshipToHoH,
        EntryDate,
        MoveInDate,
      ]),
    ).toEqual([
      ['Golden Lake', 1, '2026-03-10', null],
      ['Calm Pebble', 3, '2026-03-10', null],
    ])
    await undoAct(desk, actId)
    expect((await stay()).members.map(({ ExitDate }) => ExitDate)).toEqual([null, null])
    expect(await standing(transfer_id)).toBe('requested')
    const { PersonalID } = headOf(await stay())
    expect((await clientRecord(desk, PersonalID)).enrollments).toHaveLength(1)
  })

  test('a project elsewhere: only the exit', async () => {
    await choosePack(desk, 'chi')
    const far = { sameAgency: false, toProjectID: null, toProjectType: 3, toName: 'A home of another agency' }
    const { id: transfer_id } = saved(await ask(asked(far)))
    const answers = await moving({ toProjectID: 'elsewhere', EntryDate: null })
    saved(await moveHousehold(desk, { ...once, transfer_id, answers }))
    expect(await readTransfer(desk, transfer_id)).toMatchObject({
      state: 'moved',
      to: 'A home of another agency',
      ResultingEnrollmentID: null,
    })
    expect((await stay()).members.map(({ ExitDate }) => ExitDate)).toEqual(['2026-03-10', '2026-03-10'])
  })

  test('a household that has another head since moves under that one; who stays has a new one', async () => {
    await choosePack(desk, 'chi')
    const { id: transfer_id } = saved(await ask(asked()))
    const [one, other] = (await stay()).members
    const first = one?.EnrollmentID ?? ''
    const second = other?.EnrollmentID ?? ''
    const { HouseholdID } = await stay()
    const heads = { newHead: second, relationships: { [first]: 3 } }
    saved(await changeHead(desk, { ...once, HouseholdID, answers: heads }))
    const behind = await moving({ leaving: [first] })
    expect(stoppedBy(await moveHousehold(desk, { ...once, transfer_id, answers: behind }))).toEqual([
      'error leaving: Calm Pebble is head of household and moves with a transfer: tick them, or make somebody else head of household first',
    ])
    const alone = await moving({ leaving: [second], newHead: first, relationships: { [second]: 3 } })
    saved(await moveHousehold(desk, { ...once, transfer_id, answers: alone }))
    const { ResultingEnrollmentID } = await readTransfer(desk, transfer_id)
    const next = await stayOfEnrollment(desk, desk.store.db, ResultingEnrollmentID ?? '')
    expect(next.members.map(({ alias, RelationshipToHoH }) => [alias, RelationshipToHoH])).toEqual([
      ['Calm Pebble', 1],
    ])
    expect((await stay()).members.map(({ alias, ExitDate }) => [alias, ExitDate])).toEqual([
      ['Golden Lake', null],
      ['Calm Pebble', '2026-03-10'],
    ])
  })
})

describe('an emergency keeps the place', () => {
  test('it is named to those who work there, in no list and no history of anybody else', async () => {
    await choosePack(desk, 'chi')
    const { PersonalID } = headOf(await stay())
    const { id: transfer_id } = saved(await ask(emergency({ note: 'They pack at night.' })))
    expect((await transfersOf(desk, PersonalID)).transfers[0]?.to).toBe(hiddenPlace)
    saved(await moveHousehold(desk, { ...once, transfer_id, answers: await moving() }))
    const seenBy = async (by: WorkingDesk): Promise<string> => {
      const { ResultingEnrollmentID } = await readTransfer(desk, transfer_id)
      return JSON.stringify([
        (await transfersOf(by, PersonalID)).transfers,
        await clientRecord(by, PersonalID),
        await historyOfClient(by, PersonalID, null),
        await stayOfEnrollment(by, by.store.db, ResultingEnrollmentID ?? ''),
        (await recordedIntake(by, ResultingEnrollmentID ?? '')).ProjectName,
        await clientTimeline(by, PersonalID),
        await listAssessments(by, PersonalID),
        await beginAssessment(by, PersonalID),
        await transfersOf(by, PersonalID),
      ])
    }
    const elsewhere = agency.wearing({ project: 'Egret House' })
    for (const by of [desk, elsewhere]) {
      expect(await seenBy(by)).not.toContain('Curlew Haven')
      expect(await seenBy(by)).toContain(hiddenPlace)
    }
    const there: WorkingDesk = { ...desk, hat: { ...desk.hat, ProjectID: safeHaven } }
    expect(await seenBy(there)).toContain('Curlew Haven')
    expect(await readTransfer(elsewhere, transfer_id)).toMatchObject({
      to: hiddenPlace,
      to_ProjectID: null,
      note: null,
      ResultingEnrollmentID: null,
    })
    expect((await readTransfer(desk, transfer_id)).to).toBe('Curlew Haven')
  })
})
