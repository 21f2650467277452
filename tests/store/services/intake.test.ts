import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyMember, type IntakeAnswers, type IntakeMember } from '#shared/domain/intake/answers.ts'
import { sampleAdult, sampleChild, sampleId, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { intakeCalls } from '#shared/ipc/intake-calls.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { beginIntake, intakeContextFor, saveIntake } from '#main/services/intake/intake.ts'
import { knownMember } from '#main/services/clients/known-member.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { saveSettings } from '#main/services/agency/settings.ts'
import { undoAct } from '#main/services/undo.ts'
import { newId } from '#main/store/new-id.ts'
import { openAgency, receive, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

let agency: Agency
let desk: WorkingDesk

beforeEach(async () => {
  agency = await openAgency()
  agency.at('2026-03-20T15:00')
  desk = agency.desk
})
afterEach(() => agency.close())

type Row = Readonly<Record<string, unknown>>

const rows = (sql: string, ...parameters: readonly unknown[]): Promise<readonly Row[]> =>
  desk.store.db.query(sql, [...parameters])

/** The columns of a row that an intake answers, apart from ids. */
const enrollmentColumns = `RelationshipToHoH, EntryDate, EnrollmentCoC, DisablingCondition, LivingSituation,
  RentalSubsidyType, LengthOfStay, LOSUnderThreshold, PreviousStreetESSH, DateToStreetESSH,
  TimesHomelessPastThreeYears, MonthsHomelessPastThreeYears`

const noLivingSituation = {
  LivingSituation: null,
  RentalSubsidyType: null,
  LengthOfStay: null,
  LOSUnderThreshold: null,
  PreviousStreetESSH: null,
  DateToStreetESSH: null,
  TimesHomelessPastThreeYears: null,
  MonthsHomelessPastThreeYears: null,
}

const enrolledHere = () =>
  rows(`SELECT ${enrollmentColumns} FROM Enrollment WHERE ProjectID = ? ORDER BY rowid`, desk.hat.ProjectID)

const countOf = async (table: string): Promise<unknown> =>
  (await rows(`SELECT count(*) AS n FROM ${table}`))[0]?.['n']

/** Everything an intake may write, to show that a refused one wrote nothing. */
const everything = async () => ({
  clients: await rows('SELECT * FROM Client ORDER BY PersonalID'),
  profiles: await rows('SELECT * FROM client_profile ORDER BY PersonalID'),
  enrollments: await rows('SELECT * FROM Enrollment ORDER BY EnrollmentID'),
  violence: await rows('SELECT * FROM HealthAndDV ORDER BY HealthAndDVID'),
  records: await rows('SELECT * FROM intake_record ORDER BY EnrollmentID'),
  referrals: await rows('SELECT * FROM referral ORDER BY referral_id'),
})

interface Sending {
  readonly acceptWarnings?: boolean
  readonly draft_id?: string | null
  readonly from?: WorkingDesk
}

function send(
  referral_id: string,
  answers: IntakeAnswers,
  { acceptWarnings = false, draft_id = null, from = desk }: Sending = {},
) {
  return saveIntake(from, { referral_id, answers, acceptWarnings, draft_id })
}

function head(PersonalID: string, changes: Partial<IntakeMember> = {}): IntakeMember {
  return sampleAdult(1, { PersonalID, alias: 'Heron', ...changes })
}

describe('saveIntake', () => {
  test('writes a household of six: one HouseholdID, each with the rows and columns asked of them', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron')
    const partner = sampleAdult(2, {
      alias: 'Plover',
      RelationshipToHoH: 3,
      FirstName: 'Tomas',
      LastName: 'Okafor',
      DOB: '2008-09-14',
      DisablingCondition: 1,
    })
    const friend = sampleAdult(3, {
      alias: 'Curlew',
      RelationshipToHoH: 5,
      EntryDate: '16 March 2026',
      codeName: true,
      FirstName: 'Moss',
      LastName: '',
      NameDataQuality: null,
      DOB: '',
      DOBDataQuality: 8,
      VeteranStatus: 1,
      LivingSituation: 435,
      RentalSubsidyType: 433,
      LengthOfStay: 5,
      DateToStreetESSH: '',
      TimesHomelessPastThreeYears: null,
      MonthsHomelessPastThreeYears: null,
      DomesticViolenceSurvivor: 0,
      WhenOccurred: null,
      CurrentlyFleeing: null,
    })
    const children = [
      sampleChild(4, { alias: 'Wren' }),
      sampleChild(5, { alias: 'Dunlin', DOB: '2012-01-30' }),
      sampleChild(6, { alias: 'Knot', DOB: '2025-11-02', RelationshipToHoH: 4 }),
    ]
    const answers = sampleIntake([head(PersonalID), partner, friend, ...children])
    saved(await send(referral_id, answers))

    const households = await rows(
      'SELECT DISTINCT HouseholdID FROM Enrollment WHERE ProjectID = ?',
      desk.hat.ProjectID,
    )
    expect(households).toEqual([{ HouseholdID: expect.stringMatching(/^[0-9a-f]{32}$/) }])

    const start = { EntryDate: '2026-03-13', EnrollmentCoC: 'MN-500' }
    const child = { ...start, ...noLivingSituation, DisablingCondition: 8 }
    expect(await enrolledHere()).toEqual([
      {
        ...start,
        RelationshipToHoH: 1,
        DisablingCondition: 0,
        LivingSituation: 116,
        RentalSubsidyType: null,
        LengthOfStay: 3,
        LOSUnderThreshold: null,
        PreviousStreetESSH: null,
        DateToStreetESSH: '2025-12-20',
        TimesHomelessPastThreeYears: 1,
        MonthsHomelessPastThreeYears: 104,
      },
      // Seventeen: what was answered in her name before her birthday was typed is not kept.
      { ...child, RelationshipToHoH: 3, DisablingCondition: 1 },
      {
        RelationshipToHoH: 5,
        EntryDate: '2026-03-16',
        EnrollmentCoC: 'MN-500',
        DisablingCondition: 0,
        LivingSituation: 435,
        RentalSubsidyType: 433,
        LengthOfStay: 5,
        LOSUnderThreshold: 0,
        PreviousStreetESSH: null,
        DateToStreetESSH: null,
        TimesHomelessPastThreeYears: null,
        MonthsHomelessPastThreeYears: null,
      },
      { ...child, RelationshipToHoH: 2 },
      { ...child, RelationshipToHoH: 2 },
      { ...child, RelationshipToHoH: 4 },
    ])

    expect(
      await rows(
        `SELECT alias, FirstName, LastName, NameDataQuality, DOB, DOBDataQuality, SSN, SSNDataQuality, VeteranStatus
           FROM Client JOIN client_profile USING (PersonalID) ORDER BY alias`,
      ),
    ).toEqual([
      person('Curlew', 'Moss', null, 2, null, 8, 1),
      person('Dunlin', 'Robin', null, 2, '2012-01-30', 2, 99),
      person('Heron', 'Ada', 'Okafor', 1, '1989-05-13', 1, 0),
      person('Knot', 'Robin', null, 2, '2025-11-02', 2, 99),
      person('Plover', 'Tomas', 'Okafor', 1, '2008-09-14', 1, 99),
      person('Wren', 'Robin', null, 2, '2018-06-27', 2, 99),
    ])

    expect(
      await rows(
        `SELECT alias, InformationDate, DomesticViolenceSurvivor, WhenOccurred, CurrentlyFleeing, DataCollectionStage
           FROM HealthAndDV JOIN client_profile USING (PersonalID) ORDER BY alias`,
      ),
    ).toEqual([
      {
        alias: 'Curlew',
        InformationDate: '2026-03-16',
        DomesticViolenceSurvivor: 0,
        WhenOccurred: null,
        CurrentlyFleeing: null,
        DataCollectionStage: 1,
      },
      {
        alias: 'Heron',
        InformationDate: '2026-03-13',
        DomesticViolenceSurvivor: 1,
        WhenOccurred: 1,
        CurrentlyFleeing: 1,
        DataCollectionStage: 1,
      },
    ])
  })

  test('takes the referral to its result: enrolled, its enrollment known, the draft let go', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron')
    const { draft_id } = await openDraft(desk, 'intake', referral_id)
    const answers = {
      ...sampleIntake([head(PersonalID)]),
      beforeYouAsk: {
        noticeRead: true,
        limitsExplained: true,
        InterpreterNeeded: 1 as const,
        interpreterLanguage: ' Somali ',
      },
    }
    const start = { ...answers.start, caseManager: desk.UserID }
    saved(await send(referral_id, { ...answers, start }, { draft_id }))

    const referral = await readReferral(desk, referral_id)
    expect(referral).toMatchObject({
      state: 'enrolled',
      ReferralResult: null,
      resultingEnrollment: { ProjectName: 'Heron House', EntryDate: '2026-03-13', RelationshipToHoH: 1 },
    })
    expect(await rows('SELECT * FROM intake_record')).toEqual([
      {
        EnrollmentID: referral.resultingEnrollment?.EnrollmentID,
        referral_id,
        notice_read: 1,
        limits_explained: 1,
        interpreter_needed: 1,
        interpreter_language: 'Somali',
        case_manager: desk.UserID,
      },
    ])
    expect(await countOf('draft')).toBe(0)
  })

  test('takes every refusal as an answer, warns of none of them, and keeps no name', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron')
    const refused: IntakeMember = {
      ...emptyMember(sampleId(1)),
      PersonalID,
      alias: 'Heron',
      RelationshipToHoH: 1,
      NameDataQuality: 9,
      DOBDataQuality: 9,
      RaceNone: 9,
      Sex: 9,
      VeteranStatus: 9,
      DisablingCondition: 9,
      LivingSituation: 9,
      LengthOfStay: 9,
      DomesticViolenceSurvivor: 9,
    }
    saved(await send(referral_id, sampleIntake([refused])))

    expect(await enrolledHere()).toEqual([
      {
        ...noLivingSituation,
        RelationshipToHoH: 1,
        EntryDate: '2026-03-13',
        EnrollmentCoC: 'MN-500',
        DisablingCondition: 9,
        LivingSituation: 9,
        LengthOfStay: 9,
        LOSUnderThreshold: 99,
      },
    ])
    expect(
      await rows('SELECT FirstName, NameDataQuality, DOB, RaceNone, Sex, VeteranStatus FROM Client'),
    ).toEqual([{ FirstName: null, NameDataQuality: 9, DOB: null, RaceNone: 9, Sex: 9, VeteranStatus: 9 }])
    expect(await rows('SELECT DomesticViolenceSurvivor, WhenOccurred FROM HealthAndDV')).toEqual([
      { DomesticViolenceSurvivor: 9, WhenOccurred: null },
    ])
  })

  test('asks once about what was left out, then saves it as data not collected and keeps the warnings', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron')
    const bare: IntakeMember = {
      ...emptyMember(sampleId(1)),
      PersonalID,
      alias: 'Heron',
      RelationshipToHoH: 1,
      NameDataQuality: 99,
    }
    const answers = sampleIntake([bare])
    const before = await everything()
    const warnings = stoppedBy(await send(referral_id, answers))
    expect(warnings).toHaveLength(7)
    expect(warnings.every((line) => line.startsWith(`warning members.${sampleId(1)}.`))).toBe(true)
    expect(await everything()).toEqual(before)

    const { actId } = saved(await send(referral_id, answers, { acceptWarnings: true }))
    const [act] = await rows('SELECT warnings FROM act WHERE act_id = ?', actId)
    const kept: unknown = JSON.parse(String(act?.['warnings']))
    expect(kept).toHaveLength(7)
    expect(kept).toContain('Date of birth has no answer yet; "prefers not to answer" is one')
    expect(await enrolledHere()).toEqual([
      {
        ...noLivingSituation,
        RelationshipToHoH: 1,
        EntryDate: '2026-03-13',
        EnrollmentCoC: 'MN-500',
        DisablingCondition: 99,
      },
    ])
    expect(await countOf('HealthAndDV')).toBe(0)
  })

  test('stops at errors, whatever was accepted', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron')
    const answers = sampleIntake([head(PersonalID, { DOB: '31 February 1990' })])
    const unread = { ...answers, beforeYouAsk: { ...answers.beforeYouAsk, noticeRead: false } }
    const before = await everything()
    expect(stoppedBy(await send(referral_id, unread, { acceptWarnings: true }))).toEqual([
      'error beforeYouAsk.noticeRead: Privacy notice: read it to the household, then tick the box',
      `error members.${sampleId(1)}.DOB: Date of birth must be a real date, like 13 March 2026`,
    ])
    expect(await everything()).toEqual(before)
  })

  test('can be taken back whole within its ten seconds, the draft with it', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron')
    const { draft_id } = await openDraft(desk, 'intake', referral_id)
    const answers = sampleIntake([head(PersonalID), sampleChild(2)])
    await saveDraft(desk, draft_id, { ...answers }, 'check')
    const before = await everything()
    const { actId } = saved(await send(referral_id, answers, { draft_id }))
    expect(await countOf('Client')).toBe(2)

    await undoAct(desk, actId)
    expect(await everything()).toEqual(before)
    expect(await openDraft(desk, 'intake', referral_id)).toMatchObject({
      draft_id,
      page: 'check',
      answers: { start: { EntryDate: '13 March 2026' } },
    })
  })
})

describe('a client who was here before', () => {
  test('is offered what she told, refusals too, but not what was never collected or changes with time', async () => {
    const first = await receive(desk, 'Heron')
    const told = head(first.PersonalID, { Sex: 9, VeteranStatus: null, AdditionalRaceEthnicity: 'Igbo' })
    saved(await send(first.referral_id, sampleIntake([told]), { acceptWarnings: true }))
    const again = await begunAgain(first.PersonalID)
    expect(again.answers.members).toEqual([
      {
        ...emptyMember(again.answers.members[0]?.memberId ?? ''),
        PersonalID: first.PersonalID,
        alias: 'Heron',
        RelationshipToHoH: 1,
        FirstName: 'Ada',
        LastName: 'Okafor',
        NameDataQuality: 1,
        DOB: '1989-05-13',
        DOBDataQuality: 1,
        BlackAfAmerican: true,
        AdditionalRaceEthnicity: 'Igbo',
        Sex: 9,
      },
    ])
    expect(() => intakeCalls.begin.output.parse({ ...again, answers: { ...again.answers } })).not.toThrow()
  })

  test('is offered her code name again, and her Social Security number only where the vault asks for it', async () => {
    await saveSettings(desk, { collectSSN: true })
    const first = await receive(desk, 'Heron')
    const told = head(first.PersonalID, {
      codeName: true,
      FirstName: 'Heron',
      LastName: '',
      NameDataQuality: null,
      SSN: 'xxx-xx-6789',
      SSNDataQuality: 2,
    })
    saved(await send(first.referral_id, sampleIntake([told])))
    expect((await begunAgain(first.PersonalID)).answers.members[0]).toMatchObject({
      codeName: true,
      FirstName: 'Heron',
      SSN: 'xxxxx6789',
      SSNDataQuality: 2,
    })
    expect(await knownMember(desk.store.db, first.PersonalID, { collectSSN: false })).toMatchObject({
      SSN: '',
      SSNDataQuality: null,
    })
  })

  test('keeps what she told before where nothing is said now', async () => {
    const first = await receive(desk, 'Heron')
    saved(await send(first.referral_id, sampleIntake([head(first.PersonalID)])))
    await leave(first.PersonalID, '2026-03-15')
    const second = await receive(desk, 'Avocet')
    const silent: IntakeMember = {
      ...emptyMember(sampleId(2)),
      PersonalID: first.PersonalID,
      alias: 'Heron',
      RelationshipToHoH: 4,
      NameDataQuality: 1,
      FirstName: 'Ada',
      LastName: 'Okafor-Lund',
    }
    const other = sampleAdult(1, { PersonalID: second.PersonalID, alias: 'Avocet', FirstName: 'Ines' })
    const answers = sampleIntake([other, silent])
    const late = { ...answers, start: { ...answers.start, EntryDate: '2026-03-16' } }
    saved(await send(second.referral_id, late, { acceptWarnings: true }))
    expect(
      await rows(
        'SELECT LastName, DOB, BlackAfAmerican, RaceNone, Sex, VeteranStatus FROM Client WHERE PersonalID = ?',
        first.PersonalID,
      ),
    ).toEqual([
      {
        LastName: 'Okafor-Lund',
        DOB: '1989-05-13',
        BlackAfAmerican: 1,
        RaceNone: null,
        Sex: 0,
        VeteranStatus: 0,
      },
    ])
  })

  test('cannot start again while an earlier stay goes on, and the context says so beforehand', async () => {
    const first = await receive(desk, 'Heron')
    saved(await send(first.referral_id, sampleIntake([head(first.PersonalID)])))
    const second = await receive(desk, 'Avocet')
    const other = sampleAdult(1, { PersonalID: second.PersonalID, alias: 'Avocet' })
    const heron = sampleAdult(2, { PersonalID: first.PersonalID, alias: 'Heron', RelationshipToHoH: 4 })
    expect(stoppedBy(await send(second.referral_id, sampleIntake([other, heron])))).toEqual([
      'error start.EntryDate: Heron has been enrolled since 13 March 2026 in Heron House; ' +
        'end their stay first, under Enrollments in their record, or take them out of this intake',
    ])
    const context = await intakeContextFor(desk, second.referral_id, [
      { PersonalID: first.PersonalID, alias: 'HERON' },
      { PersonalID: null, alias: 'Nobody' },
    ])
    expect(context.stays).toEqual([{ PersonalID: first.PersonalID, EntryDate: '2026-03-13', ExitDate: null }])
    expect(context.takenAliases).toEqual([{ alias: 'Heron', PersonalID: first.PersonalID }])
  })

  test('a client known by an alias alone is offered nothing but the alias', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron')
    const { answers, context, caseManagers } = await beginIntake(desk, referral_id)
    const memberId = answers.members[0]?.memberId ?? ''
    expect(answers.members).toEqual([
      { ...emptyMember(memberId), PersonalID, alias: 'Heron', RelationshipToHoH: 1 },
    ])
    expect(answers.start).toEqual({ EntryDate: '', EnrollmentCoC: 'MN-500', caseManager: desk.UserID })
    expect(caseManagers).toEqual([{ UserID: desk.UserID, displayName: 'Marta Wells' }])
    expect(context).toMatchObject({ today: '2026-03-20', referral: { EventDate: '2026-03-03' }, stays: [] })
  })
})

describe('a forged intake changes nothing', () => {
  let referral_id: string
  let PersonalID: string
  let before: Awaited<ReturnType<typeof everything>>

  beforeEach(async () => {
    ;({ referral_id, PersonalID } = await receive(desk, 'Heron'))
    before = await everything()
  })

  test('from another project, or under a hat that does no intakes', async () => {
    const answers = sampleIntake([head(PersonalID)])
    const egret = agency.wearing({ project: 'Egret House' })
    expect(await refusalOf(send(referral_id, answers, { from: egret }))).toBe(
      'not-allowed: This referral was sent to Heron House: switch to that project in Settings to change it.',
    )
    const list = agency.wearing({ workgroup: 'priority_list_contact' })
    expect(await refusalOf(send(referral_id, answers, { from: list }))).toMatch(
      /^not-allowed: As Priority list contact you cannot save an intake: /,
    )
    expect(await refusalOf(send(newId(), answers))).toMatch(/^not-found: This referral is no longer there/)
    expect(await everything()).toEqual(before)
  })

  test('with somebody else as head of household', async () => {
    const sentence = 'error members: The head of household must be Heron, who was referred'
    const stranger = head(PersonalID, { PersonalID: null, alias: 'Gannet' })
    expect(stoppedBy(await send(referral_id, sampleIntake([stranger])))).toEqual([sentence])
    const behind = sampleAdult(2, { PersonalID, alias: 'Heron', RelationshipToHoH: 3 })
    expect(stoppedBy(await send(referral_id, sampleIntake([stranger, behind])))).toEqual([sentence])
    expect(stoppedBy(await send(referral_id, sampleIntake([])))).toContain(sentence)
    expect(await everything()).toEqual(before)
  })

  test('with ids of nobody: a client, a case manager, a CoC', async () => {
    const ghost = sampleChild(2, { PersonalID: newId() })
    const answers = sampleIntake([head(PersonalID), ghost])
    const start = { ...answers.start, EnrollmentCoC: 'CA-600', caseManager: newId() }
    expect(stoppedBy(await send(referral_id, { ...answers, start }, { acceptWarnings: true }))).toEqual([
      `error members.${sampleId(2)}.PersonalID: Wren is no longer in the vault; remove them, then add them again`,
      'error start.caseManager: Case manager must be somebody who works in this vault; choose again',
      'error start.EnrollmentCoC: CoC must be one Heron House works in: MN-500',
    ])
    expect(await everything()).toEqual(before)
  })

  test('with the same client twice, or under the alias of another client', async () => {
    const twice = sampleAdult(2, { PersonalID, alias: 'Plover', RelationshipToHoH: 3 })
    expect(stoppedBy(await send(referral_id, sampleIntake([head(PersonalID), twice])))).toEqual([
      `error members.${sampleId(2)}.PersonalID: Plover is in this household twice; remove one of the two`,
    ])
    const same = sampleChild(2, { alias: ' hérON ' })
    expect(stoppedBy(await send(referral_id, sampleIntake([head(PersonalID), same])))).toEqual([
      `error members.${sampleId(2)}.alias: Alias hérON is in this household already; choose another one`,
    ])
    expect(await everything()).toEqual(before)
  })

  test('in a shape the contract does not know', () => {
    const input = { referral_id, acceptWarnings: true, draft_id: null }
    const whole = sampleIntake([head(PersonalID)])
    expect(intakeCalls.save.input.safeParse({ ...input, answers: whole }).success).toBe(true)
    const forged: readonly unknown[] = [
      { ...whole, members: [{ ...whole.members[0], memberId: "1' OR 1=1" }] },
      { ...whole, members: [whole.members[0], whole.members[0]] },
      { ...whole, members: [{ ...whole.members[0], Sex: 7 }] },
      { ...whole, members: 'all of them' },
    ]
    for (const answers of forged) {
      expect(intakeCalls.save.input.safeParse({ ...input, answers }).success).toBe(false)
    }
  })
})

describe('the order of things', () => {
  test('a referral is acknowledged first', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron', { acknowledged: false })
    expect(stoppedBy(await send(referral_id, sampleIntake([head(PersonalID)])))).toEqual([
      'error : Acknowledge the referral first',
    ])
    expect(await enrolledHere()).toEqual([])
  })

  test('an intake is saved once, even when it is sent twice at the same moment', async () => {
    const { referral_id, PersonalID } = await receive(desk, 'Heron')
    const answers = sampleIntake([head(PersonalID), sampleChild(2)])
    const outcomes = await Promise.all([send(referral_id, answers), send(referral_id, answers)])
    expect(outcomes.map((outcome) => outcome.saved)).toEqual([true, false])
    expect(outcomes.slice(1).map((outcome) => stoppedBy(outcome))).toEqual([
      ['error : The intake for this referral is saved already: open the enrollment to change it'],
    ])
    expect(await enrolledHere()).toHaveLength(2)
  })
})

function person(
  alias: string,
  FirstName: string,
  LastName: string | null,
  NameDataQuality: number,
  DOB: string | null,
  DOBDataQuality: number,
  VeteranStatus: number,
): Row {
  return {
    alias,
    FirstName,
    LastName,
    NameDataQuality,
    DOB,
    DOBDataQuality,
    SSN: null,
    SSNDataQuality: 99,
    VeteranStatus,
  }
}

/** A second referral of the same client, as its intake begins. */
async function begunAgain(PersonalID: string) {
  await leave(PersonalID, '2026-03-15')
  const second = await receive(desk, 'Avocet')
  await desk.store.write({ name: 'test', UserID: desk.UserID, at: desk.now() }, (session) =>
    session.update('referral', second.referral_id, { PersonalID }),
  )
  return beginIntake(desk, second.referral_id)
}

async function leave(PersonalID: string, ExitDate: string): Promise<void> {
  const [stay] = await rows(
    'SELECT EnrollmentID FROM Enrollment WHERE PersonalID = ? AND ProjectID = ?',
    PersonalID,
    desk.hat.ProjectID,
  )
  await desk.store.write({ name: 'test', UserID: desk.UserID, at: desk.now() }, (session) =>
    session.insert('Exit', {
      ExitID: newId(),
      EnrollmentID: String(stay?.['EnrollmentID']),
      PersonalID,
      ExitDate,
    }),
  )
}
