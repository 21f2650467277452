import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { columnWords } from '#shared/domain/history/change-words.ts'
import { sampleAdult, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { localTableWords } from '#shared/domain/history/local-columns.ts'
import { columnNamesOf, tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import { historyCalls, type HistoryEntry } from '#shared/ipc/history-calls.ts'
import { historyOfClient } from '#main/services/history.ts'
import { saveIntake } from '#main/services/intake/intake.ts'
import {
  addContactPoint,
  readSafetyCard,
  removeContactPoint,
  revealContactPoint,
} from '#main/services/contact/safety-card.ts'
import { searchClients } from '#main/services/clients/clients.ts'
import { undoAct } from '#main/services/undo.ts'
import { localTables } from '#main/store/tables/local-tables.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from './client-desk.ts'

let office: TestOffice

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const entriesOf = async (PersonalID: string): Promise<readonly HistoryEntry[]> =>
  (await historyOfClient(office.dana, PersonalID, null)).entries

const told = (entry: HistoryEntry | undefined) =>
  (entry?.changes ?? []).map(
    ({ record, field, before, after }) => `${record}: ${field}: ${before} -> ${after}`,
  )

describe('historyOfClient', () => {
  test('tells a referral from receipt to intake, the latest first, within the contract', async () => {
    const heron = await receive(office, 'Heron', { referenceCode: 'HS-1' })
    office.at('2026-03-21T15:00:00Z')
    await enroll(office, heron)
    const page = await historyOfClient(office.dana, heron.PersonalID, null)
    expect(() => historyCalls.ofClient.output.parse(page)).not.toThrow()
    expect(page.more).toBe(false)
    expect(page.entries.map(({ what, who, undone }) => [what, who, undone])).toEqual([
      ['Saved the intake', 'Dana Whitfield', false],
      ['Logged a contact', 'Dana Whitfield', false],
      ['Filled in the safety card', 'Dana Whitfield', false],
      ['Acknowledged the referral', 'Dana Whitfield', false],
      ['Recorded a referral', 'Dana Whitfield', false],
    ])
    const [intake, contact, card, acknowledged, received] = page.entries.map(told)
    expect(intake).toEqual(
      expect.arrayContaining([
        'Client: First name: Heron -> Ada',
        'Client: Date of birth: null -> 13 May 1989',
        'Client: Sex: Data not collected -> Female',
        'Client: Black, African American, or African: No -> Yes',
        'Enrollment: Project: null -> Harbor Rapid Rehousing',
        'Enrollment: Project start date: null -> 13 March 2026',
        'Enrollment: Relationship to head of household: null -> Self (Head of Household)',
        'Enrollment: Continuum of Care: null -> MN-500 Minneapolis/Hennepin County CoC',
        'Domestic violence: Fleeing now: null -> Yes',
        'Intake: Privacy notice read: null -> Yes',
        'Referral: Resulting enrollment: null -> Harbor Rapid Rehousing, from 13 March 2026',
        'Referral: Where it stands: In touch, intake next -> Enrolled, result to record',
      ]),
    )
    expect(contact).toContain('Contact: When: null -> 6 March 2026, 10:00 AM')
    expect(card).toContain('Safety card: Calls: null -> Safe')
    expect(card).toContain('Safety card: Code word: null -> Not shown here')
    expect(acknowledged).toEqual([
      'Referral: Date acknowledged: null -> 5 March 2026',
      'Referral: Where it stands: Received, not acknowledged -> Acknowledged, to contact',
    ])
    expect(received).toEqual(
      expect.arrayContaining([
        'Client: Alias: null -> Heron',
        'CE Event: CE Event: null -> Referral to RRH project resource opening',
        'CE Event: Referred to: null -> Harbor Rapid Rehousing',
        'Referral: Reference code: null -> HS-1',
      ]),
    )
    const everything = JSON.stringify(page.entries.map(({ changes }) => changes))
    expect(everything).not.toMatch(/[0-9a-f]{32}|marigold|DateUpdated|UserID|PersonalID/)
    expect(received?.join()).not.toContain('Data not collected')
  })

  test('calls the case manager of a stay by her name', async () => {
    const { dana } = office
    const { referral_id, PersonalID } = await receive(office, 'Heron', {
      acknowledgeNow: 'yes',
      DateReferralAcknowledged: '2026-03-05',
    })
    const intake = sampleIntake([sampleAdult(1, { PersonalID, alias: 'Heron' })])
    const answers = { ...intake, start: { ...intake.start, caseManager: 'robin' } }
    saved(await saveIntake(dana, { referral_id, answers, acceptWarnings: true, draft_id: null }))
    const [entry] = await entriesOf(PersonalID)
    expect(told(entry)).toContain('Intake: Case manager: null -> Robin Aldana')
  })

  test('keeps to one person: the child of the household has her own part of the intake', async () => {
    await enroll(office, await receive(office, 'Heron'))
    const [wren] = await searchClients(office.dana, 'wren')
    const entries = await entriesOf(wren?.PersonalID ?? '')
    expect(entries.map(({ what }) => what)).toEqual(['Saved the intake'])
    const lines = entries.flatMap(told)
    expect(lines).toContain(
      "Enrollment: Relationship to head of household: null -> Head of household's child",
    )
    expect(lines.filter((line) => line.startsWith('Intake: Privacy notice read'))).toHaveLength(1)
    expect(lines.join()).not.toContain('Okafor')
  })

  test('never shows a number, and tells that somebody looked at it', async () => {
    const { PersonalID, referral_id } = await receive(office, 'Heron')
    const advocate = { kind: 'advocate', label: 'Her sister', value: '555-0199', safe: 'yes' } as const
    const { id } = saved(await addContactPoint(office.dana, PersonalID, advocate))
    const { version } = await readSafetyCard(office.robin, PersonalID)
    await revealContactPoint(office.robin, {
      referral_id,
      contact_point_id: id,
      channel: 'through_advocate',
      cardVersion: version,
    })
    saved(await removeContactPoint(office.dana, id))
    const entries = await entriesOf(PersonalID)
    expect(entries.slice(0, 3).map(({ what, who }) => [what, who])).toEqual([
      ['Removed a way to reach the household', 'Dana Whitfield'],
      ['Looked at a number or address', 'Robin Aldana'],
      ['Added a way to reach the household', 'Dana Whitfield'],
    ])
    expect(told(entries[0])).toContain(
      'Way to reach the household: Number or address: Not shown here -> null',
    )
    expect(entries[1]?.changes).toEqual([])
    expect(JSON.stringify(entries)).not.toContain('555-0199')
  })

  test('shows the reason of an amendment, the warnings read, and what was taken back', async () => {
    const { PersonalID, actId, referral_id } = await receive(office, 'Heron', { DateNotified: '2026-03-04' })
    const at = office.dana.now()
    const act = { name: 'referral.amend', UserID: 'robin', at, reason: 'The letter says so' }
    const amended = await office.store.write(act, async (session) => {
      session.noteWarnings(['Date notified is after the referral date'])
      await session.update('referral', referral_id, { date_notified: '2026-03-06' })
    })
    await undoAct(office.robin, amended.actId)
    const [undo, amend, first] = await entriesOf(PersonalID)
    expect(undo).toMatchObject({
      what: 'Took back: amended the referral',
      who: 'Robin Aldana',
      undone: false,
    })
    expect(amend).toMatchObject({
      reason: 'The letter says so',
      undone: true,
      warnings: ['Date notified is after the referral date'],
      changes: [
        { record: 'Referral', field: 'Date notified', before: '4 March 2026', after: '6 March 2026' },
      ],
    })
    expect(first).toMatchObject({ actId, undone: false, warnings: [] })
  })

  test('knows people without an account by their HUD User row, and says when it knows nobody', async () => {
    const { PersonalID } = await receive(office, 'Heron')
    await office.store.writeQuietly((db) =>
      db.insert('User', { UserID: 'old', UserFirstName: 'Pat', UserLastName: 'Moreno' }),
    )
    for (const [UserID, Sex] of [
      ['old', 0],
      ['gone', 9],
    ] as const) {
      const act = { name: 'client.edit', UserID, at: office.dana.now() }
      await office.store.write(act, (session) => session.update('Client', PersonalID, { Sex }))
    }
    const entries = await entriesOf(PersonalID)
    expect(entries.slice(0, 2).map(({ who }) => who)).toEqual([
      'Somebody this vault no longer knows',
      'Pat Moreno',
    ])
  })

  test('pages by 50 and misses none, not even of one moment', async () => {
    const { PersonalID, referral_id } = await receive(office, 'Heron')
    for (let nth = 1; nth <= 119; nth += 1) {
      // Ten acts to a moment.
      office.at(new Date(Date.UTC(2026, 2, 22, 12, Math.floor(nth / 10))).toISOString())
      const act = { name: 'referral.amend', UserID: 'dana', at: office.dana.now(), reason: `${nth}` }
      await office.store.write(act, (session) =>
        session.update('referral', referral_id, { note: `note ${nth}` }),
      )
    }
    const reasons: (string | null)[] = []
    const lengths: number[] = []
    let before: string | null = null
    for (;;) {
      const page = await historyOfClient(office.dana, PersonalID, before)
      reasons.push(...page.entries.map(({ reason }) => reason))
      lengths.push(page.entries.length)
      before = page.entries.at(-1)?.at ?? null
      if (!page.more) break
    }
    expect(lengths).toEqual([50, 50, 20])
    expect(reasons).toEqual([...Array.from({ length: 119 }, (_none, nth) => `${119 - nth}`), null])
  })
})

describe('the words of columns', () => {
  test('cover every column of ours that belongs to a client', () => {
    const ours = Object.entries(localTables).filter(
      ([name, columns]) =>
        ('PersonalID' in columns || 'EnrollmentID' in columns) &&
        name !== 'client_term' &&
        name !== 'act_change',
    )
    expect(ours.map(([name]) => name).toSorted()).toEqual(Object.keys(localTableWords).toSorted())
    for (const [name, columns] of ours) {
      expect(Object.keys(localTableWords[name]?.columns ?? {}).toSorted()).toEqual(
        Object.keys(columns).toSorted(),
      )
    }
  })

  test('leave no HUD column in camel case, and no key in words', () => {
    for (const table of tableNames) {
      expect(columnWords(table, tableOf(table).primaryKey)).toBeNull()
      for (const column of columnNamesOf(table)) {
        expect(columnWords(table, column)?.label ?? '').not.toMatch(/[a-z][A-Z]/)
      }
    }
  })
})
