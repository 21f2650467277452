import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amendRecord, readRecord } from '#main/services/clients/amend-record.ts'
import { beginAssessment, wholeAssessment } from '#main/services/assessments/read-assessments.ts'
import { recordAssessment } from '#main/services/assessments/record-assessment.ts'
import { takeBackAssessment } from '#main/services/assessments/take-back-assessment.ts'
import { historyOfClient } from '#main/services/history.ts'
import { undoAct } from '#main/services/undo.ts'
import { assessmentsOfClient } from '#main/store/repositories/assessments.ts'
import { otherPlace, type AssessmentAnswers } from '#shared/domain/assessment/assessment.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'

let office: TestOffice
let PersonalID: string

/** Heron, whom Coordinated Entry referred on 9 March; she is enrolled there and nowhere else. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  ;({ PersonalID } = await receive(office, 'Heron'))
})
afterEach(() => office.close())

const answers: AssessmentAnswers = {
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
