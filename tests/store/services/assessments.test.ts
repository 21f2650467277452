import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amendRecord, readRecord } from '#main/services/clients/amend-record.ts'
import { amendAnswers } from '#main/services/assessments/amend-answers.ts'
import { beginAssessment, wholeAssessment } from '#main/services/assessments/read-assessments.ts'
import { recordAssessment } from '#main/services/assessments/record-assessment.ts'
import { takeBackAssessment } from '#main/services/assessments/take-back-assessment.ts'
import { historyOfClient } from '#main/services/history.ts'
import { undoAct } from '#main/services/undo.ts'
import { assessmentsOfClient } from '#main/store/repositories/assessments.ts'
import { noForm, otherPlace, type AssessmentAnswers } from '#shared/domain/assessment/assessment.ts'
import { ratherNot, type Given } from '#shared/domain/questionnaire/given.ts'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import { starterHousingNeeds } from '#shared/domain/questionnaire/starter-housing-needs.ts'
import { askedFrom, versionOn } from '#shared/domain/questionnaire/version.ts'
import { save } from '#main/services/save.ts'
import { clientRecord } from '#main/services/clients/clients.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'

let office: TestOffice
let PersonalID: string
let referral: { readonly referral_id: string; readonly PersonalID: string }

/** Heron, whom Coordinated Entry referred on 9 March; she is enrolled there and nowhere else. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  referral = await receive(office, 'Heron')
  ;({ PersonalID } = referral)
})
afterEach(() => office.close())

const answers: AssessmentAnswers = {
  form: noForm,
  AssessmentDate: '18 mar 2026',
  AssessmentLocation: 'Harbor access point',
  AssessmentType: 1,
  AssessmentLevel: 2,
  PrioritizationStatus: 1,
}
const once = { acceptWarnings: false, draft_id: null }

const record = (changes: AssessmentAnswers = {}) =>
  recordAssessment(office.dana, { ...once, PersonalID, answers: { ...answers, ...changes } })

const list = () => assessmentsOfClient(office.store.db, PersonalID)

describe('an assessment', () => {
  test('hangs on the Coordinated Entry enrollment of the head of household', async () => {
    const { stays } = await beginAssessment(office.dana, PersonalID)
    expect(stays).toMatchObject([{ ProjectType: 14 }])
    const { id } = saved(await record())
    const rows = await office.store.db.findBy('Assessment', { AssessmentID: id })
    expect(rows).toMatchObject([
      {
        EnrollmentID: stays[0]?.EnrollmentID,
        PersonalID,
        AssessmentDate: '2026-03-18',
        AssessmentLocation: 'Harbor access point',
        AssessmentType: 1,
        AssessmentLevel: 2,
        PrioritizationStatus: 1,
      },
    ])
  })

  test('of somebody who is not the head is refused, and the head is named as the way', async () => {
    await enroll(office, referral)
    const { household } = await clientRecord(office.dana, PersonalID)
    const child = household.find((member) => member.PersonalID !== PersonalID)?.PersonalID ?? ''
    expect(await beginAssessment(office.dana, child)).toMatchObject({ stays: [], readOnlyReason: null })
    const outcome = await recordAssessment(office.dana, { ...once, PersonalID: child, answers })
    expect(stoppedBy(outcome)).toEqual([
      'error : An assessment belongs to the head of household while enrolled: open the record of the head, or enroll the household first',
    ])
  })

  test('offers the places of earlier ones', async () => {
    saved(await record({ AssessmentLocation: otherPlace, otherLocation: ' River office ' }))
    const { places } = await beginAssessment(office.dana, PersonalID)
    expect(places).toEqual(['River office'])
  })

  test.each([
    [{ AssessmentDate: '21 mar 2026' }, 'AssessmentDate: Date of the assessment must be today or earlier'],
    [
      { AssessmentDate: '1 mar 2026' },
      'AssessmentDate: Date of the assessment must be the same as or after 3 March 2026, the start of the stay',
    ],
    [{ AssessmentLocation: otherPlace }, 'otherLocation: Enter the name of the place'],
    [{ AssessmentType: 4 }, 'AssessmentType: Choose how it was made'],
    [{ AssessmentLevel: null }, 'AssessmentLevel: Choose what was assessed'],
    [
      { PrioritizationStatus: 0 },
      'PrioritizationStatus: Choose whether they were placed on the priority list',
    ],
  ])('is refused with %o', async (changes, message) => {
    expect(stoppedBy(await record(changes))).toEqual([`error ${message}`])
    expect(await list()).toEqual([])
  })

  test('is not written under the hat of a project that has no part in the household', async () => {
    const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32) } }
    const { readOnlyReason } = await beginAssessment(elsewhere, PersonalID)
    expect(readOnlyReason).toMatch(/another project/)
    expect(await refusalOf(recordAssessment(elsewhere, { ...once, PersonalID, answers }))).toMatch(
      /^not-allowed: /,
    )
  })

  test('is corrected with a reason, which the history tells', async () => {
    const { id: key } = saved(await record())
    const { values: seen, readOnlyReason } = await readRecord(office.dana, { form: 'assessment', key })
    expect(readOnlyReason).toBeNull()
    const mended = { ...seen, AssessmentLevel: 1 }
    saved(
      await amendRecord(office.dana, {
        form: 'assessment',
        key,
        answers: mended,
        seen,
        reason: 'It was a crisis',
        acceptWarnings: false,
      }),
    )
    expect(await wholeAssessment(office.dana, key)).toMatchObject({ AssessmentLevel: 1 })
    const { entries } = await historyOfClient(office.dana, PersonalID, null)
    expect(entries[0]).toMatchObject({
      what: 'Corrected a record',
      reason: 'It was a crisis',
      changes: [
        {
          record: 'CE assessment',
          field: 'What was assessed',
          before: 'Housing Needs Assessment',
          after: 'Crisis Needs Assessment',
        },
      ],
    })
  })

  test('is taken back with a reason and stays as a deleted row; the undo brings it back', async () => {
    const { id: AssessmentID } = saved(await record())
    const back = (reason: string | null) =>
      takeBackAssessment(office.dana, { AssessmentID, reason, acceptWarnings: false })
    expect(stoppedBy(await back(null))).toEqual(['error reason: Enter why you change this record'])
    const { actId } = saved(await back('Recorded twice'))
    expect(await list()).toEqual([])
    expect(await office.store.db.findBy('Assessment', { AssessmentID })).toMatchObject([
      { DateDeleted: expect.stringMatching(/^2026-03-20/) },
    ])
    const { entries } = await historyOfClient(office.dana, PersonalID, null)
    expect(entries[0]).toMatchObject({
      what: 'Took back a Coordinated Entry assessment',
      reason: 'Recorded twice',
    })
    expect(await refusalOf(back('Once more'))).toMatch(/^not-found: /)
    await undoAct(office.dana, actId)
    expect(await list()).toMatchObject([{ AssessmentID }])
  })
})

describe('an assessment by a questionnaire', () => {
  const given = {
    safe_tonight: 'no',
    where_tonight: 'hotel',
    may_stay: '40',
    children: '0',
    expecting: 'no',
    needs_of_home: ['pets'],
    help_wanted: [ratherNot],
    else: 'Near the river',
  }
  const versionsOf = async (key: string) =>
    (await beginAssessment(office.dana, PersonalID)).versions.filter(({ body }) => body.key === key)
  const byForm = async (form: string, changes: Given = {}, day = '18 mar 2026') => {
    const versions = await versionsOf(form)
    const version = versionOn(versions, form, '2026-03-18')?.questionnaire_version_id ?? null
    const request = { ...once, PersonalID, answers: { ...answers, form, AssessmentDate: day }, version }
    return recordAssessment(office.dana, { ...request, given: { ...given, ...changes } })
  }

  test('keeps what was asked in its words, and the score and band', async () => {
    const { id } = saved(await byForm('housing_needs'))
    const whole = await wholeAssessment(office.dana, id)
    expect(whole.form).toMatchObject({ label: 'Housing needs', number: 1 })
    expect(whole.questions.map(({ question, answer }) => [question, answer])).toEqual([
      ['Do you have a place tonight where you feel safe?', 'No'],
      ['Where will you most likely sleep tonight?', 'In a hotel or motel'],
      ['How many children under 18 will live with you?', '0'],
      ['Is anybody in the household pregnant?', 'No'],
      ['What does the home need to have?', 'Room for a pet'],
      ['Which help would you like once you have a home?', 'Prefers not to answer'],
      ['Is there anything else we should know when we look for a home?', 'Near the river'],
    ])
    expect(whole.results).toEqual([
      { type: 'Score', result: '4' },
      { type: 'Band', result: 'Needs a home soon' },
    ])
    expect(await list()).toMatchObject([{ result: 'Needs a home soon' }])
  })

  test('leaves the answers of questions that are not asked out', async () => {
    saved(await byForm('housing_needs', { safe_tonight: 'yes', nonsense: 'x' }))
    const rows: readonly { n: number }[] = await office.store.db.query(
      `SELECT count(*) AS n FROM AssessmentQuestions WHERE AssessmentQuestion LIKE 'Where will%'`,
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  test('is refused with an answer open, an unknown questionnaire, or one that is asked later', async () => {
    expect(stoppedBy(await byForm('housing_needs', { children: null }))).toEqual([
      'error q_children: Answer “How many children under 18 will live with you?”, or choose that they would rather not say',
    ])
    expect(stoppedBy(await byForm('nobodys'))).toEqual([
      'error form: Choose an assessment that your community uses',
    ])
    await approve('youth', '2026-03-19', 1)
    expect(stoppedBy(await byForm('youth'))[0]).toMatch(/is asked from 19 March 2026 on/)
    expect(await list()).toEqual([])
  })

  test('is refused by a questionnaire that is asked no more from its day on', async () => {
    await approve('housing_needs', '2026-03-19', 2, { retired: true })
    saved(await byForm('housing_needs'))
    expect(stoppedBy(await byForm('housing_needs', {}, '19 mar 2026'))).toEqual([
      'error form: “Changed” is asked no more: choose another assessment',
    ])
    expect(askedFrom(await versionsOf('housing_needs'), '2026-03-18')).toHaveLength(1)
    expect(askedFrom(await versionsOf('housing_needs'), '2026-03-19')).toEqual([])
  })

  test('of the alternative kind adds nothing up', async () => {
    const { id } = saved(await byForm('alternative', { wanted: ['talk'], keep_in_mind: ratherNot }))
    expect((await wholeAssessment(office.dana, id)).results).toEqual([
      { type: 'Alternative assessment', result: 'Alternative assessment' },
    ])
    const rows = await office.store.db.findBy('assessment_form', { AssessmentID: id })
    expect(rows).toMatchObject([{ score: null, band: null }])
  })

  test('is asked by the version of its day, and an older one keeps its words', async () => {
    const first = saved(await byForm('housing_needs')).id
    await approve('housing_needs', '2026-03-19', 2)
    const later = { ...answers, form: 'housing_needs', AssessmentDate: '19 mar 2026' }
    const versions = await versionsOf('housing_needs')
    const send = (number: number) =>
      recordAssessment(office.dana, {
        ...once,
        PersonalID,
        answers: later,
        given: { only: 'yes' },
        version: versions.find((one) => one.number === number)?.questionnaire_version_id ?? null,
      })
    expect(stoppedBy(await send(1))[0]).toMatch(/Version 2 of “Changed” is asked now/)
    const second = saved(await send(2)).id
    expect(await wholeAssessment(office.dana, second)).toMatchObject({
      form: { label: 'Changed', number: 2 },
      questions: [{ question: 'Is this the only question?', answer: 'Yes' }],
    })
    const old = await wholeAssessment(office.dana, first)
    expect(old.form).toMatchObject({ label: 'Housing needs', number: 1 })
    expect(old.questions[0]?.question).toBe('Do you have a place tonight where you feel safe?')
    const third = saved(await byForm('housing_needs', {}, '17 mar 2026')).id
    expect((await wholeAssessment(office.dana, third)).form?.number).toBe(1)
  })

  test('is taken back with its questions and results, and the undo brings all of it back', async () => {
    const { id: AssessmentID } = saved(await byForm('housing_needs'))
    const request = { AssessmentID, reason: 'Recorded twice', acceptWarnings: false }
    const { actId } = saved(await takeBackAssessment(office.dana, request))
    const left = async (table: string): Promise<number> =>
      (await office.store.db.query(`SELECT count(*) AS n FROM ${table} WHERE DateDeleted IS NULL`))[0].n
    expect([await left('AssessmentQuestions'), await left('AssessmentResults')]).toEqual([0, 0])
    await undoAct(office.dana, actId)
    expect([await left('AssessmentQuestions'), await left('AssessmentResults')]).toEqual([7, 2])
  })

  test('is corrected with a reason: score and band follow, and what is no longer asked goes', async () => {
    const { id: AssessmentID } = saved(await byForm('housing_needs'))
    const seen = (await wholeAssessment(office.dana, AssessmentID)).form?.given ?? {}
    expect(seen).toMatchObject({ safe_tonight: 'no', where_tonight: 'hotel', needs_of_home: ['pets'] })
    const amend = (changes: Given, reason: string | null = 'Heard wrongly', from: Given = seen) =>
      amendAnswers(office.dana, {
        AssessmentID,
        given: { ...seen, ...changes },
        seen: from,
        reason,
        acceptWarnings: false,
      })
    expect(stoppedBy(await amend({}))).toEqual(['error : Change an answer, or leave them as they are'])
    expect(stoppedBy(await amend({ children: '1' }))[0]).toMatch(/^error q_school_near: Answer/)
    expect(stoppedBy(await amend({ children: '1', school_near: 'no' }, null))).toEqual([
      'error reason: Enter why you change this record',
    ])
    const { actId } = saved(
      await amend({ safe_tonight: 'yes', may_stay: '3', children: '1', school_near: 'no' }),
    )
    const whole = await wholeAssessment(office.dana, AssessmentID)
    expect(
      whole.questions.map(({ question, answer }) => [question.slice(0, 12), answer]).slice(0, 4),
    ).toEqual([
      ['Do you have ', 'Yes'],
      ['How many mor', '3'],
      ['How many chi', '1'],
      ['Should the h', 'No'],
    ])
    expect(whole.results).toEqual([
      { type: 'Score', result: '1' },
      { type: 'Band', result: 'Can wait for the right home' },
    ])
    expect(await list()).toMatchObject([{ result: 'Can wait for the right home' }])
    expect(stoppedBy(await amend({ expecting: 'yes' }))[0]).toMatch(/Somebody corrected these answers/)
    const { entries } = await historyOfClient(office.dana, PersonalID, null)
    expect(entries[0]).toMatchObject({
      what: 'Corrected the answers of an assessment',
      reason: 'Heard wrongly',
    })
    await undoAct(office.dana, actId)
    const back = await wholeAssessment(office.dana, AssessmentID)
    expect(back.form?.given).toEqual(seen)
    expect(back.result).toBe('Needs a home soon')
  })

  test('has no score and no band while an answer that counts is declined, corrected or not', async () => {
    const { id: AssessmentID } = saved(await byForm('housing_needs'))
    const whole = () => wholeAssessment(office.dana, AssessmentID)
    const amend = async (changes: Given) => {
      const seen = (await whole()).form?.given ?? {}
      const request = { AssessmentID, reason: 'Heard wrongly', acceptWarnings: false }
      saved(await amendAnswers(office.dana, { ...request, seen, given: { ...seen, ...changes } }))
    }
    const open = [{ type: 'Score', result: 'Not added up: an answer that counts was declined' }]
    await amend({ expecting: ratherNot })
    expect((await whole()).results).toEqual(open)
    expect(await office.store.db.findBy('assessment_form', { AssessmentID })).toMatchObject([
      { score: null, band: null },
    ])
    await amend({ expecting: 'no' })
    expect((await whole()).result).toBe('Needs a home soon')
    const declined = saved(await byForm('housing_needs', { safe_tonight: ratherNot })).id
    expect((await wholeAssessment(office.dana, declined)).results).toEqual(open)
  })

  /** A version of one question that two people agreed on. */
  async function approve(
    key: string,
    effective_from: string,
    number: number,
    changes: Partial<Questionnaire> = {},
  ): Promise<void> {
    const question = { key: 'only', words: 'Is this the only question?', type: 'yes_no' } as const
    const sections = [{ key: 'one', title: 'One', questions: [question] }]
    const body: Questionnaire = {
      ...starterHousingNeeds,
      key,
      label: 'Changed',
      sections,
      bands: [],
      ...changes,
    }
    const proposed = { act: 'questionnaire.approve', acceptWarnings: false, draft_id: null }
    saved(
      await save(
        office.dana,
        proposed,
        async () => [],
        async (session) => {
          await session.insert('questionnaire_version', {
            questionnaire_version_id: `${key}-${number}`,
            questionnaire: key,
            number,
            state: 'approved',
            body: JSON.stringify(body),
            base_number: number - 1,
            why: 'A test',
            proposed_by: 'dana',
            proposed_at: '2026-03-18T15:00:00.000Z',
            effective_from,
            decided_by: 'robin',
            decided_at: '2026-03-18T16:00:00.000Z',
            decision: 'The committee',
          })
          return key
        },
      ),
    )
  }
})
