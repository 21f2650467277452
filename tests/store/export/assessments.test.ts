import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginAssessment } from '#main/services/assessments/read-assessments.ts'
import { recordAssessment } from '#main/services/assessments/record-assessment.ts'
import { takeBackAssessment } from '#main/services/assessments/take-back-assessment.ts'
import { importExport } from '#main/services/exchange/import-export.ts'
import type { Store } from '#main/store/store.ts'
import type { Given } from '#shared/domain/questionnaire/given.ts'
import { versionOn } from '#shared/domain/questionnaire/version.ts'
import { structuralFaults } from '../../support/hmis-files.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { freshStore, type FreshStore } from '../exchange/support.ts'
import { exported } from './run-export.ts'

let office: TestOffice
let other: FreshStore
let home: string

beforeEach(async () => {
  office = await openOffice()
  other = await freshStore()
  home = mkdtempSync(join(tmpdir(), 'threshold-assessments-'))
})
afterEach(async () => {
  await office.close()
  await other.remove()
  rmSync(home, { recursive: true, force: true })
})

const tables = ['Assessment', 'AssessmentQuestions', 'AssessmentResults'] as const

test('an assessment leaves with its questions and results and is read by another vault word for word', async () => {
  const { PersonalID } = await receive(office, 'Heron')
  await assess(PersonalID, 'housing_needs', {
    safe_tonight: 'no',
    where_tonight: 'outside',
    children: '4',
    school_near: '~rather-not',
    expecting: 'yes',
    needs_of_home: ['no_steps', 'away', 'locked'],
    help_wanted: ['rent'],
    else: 'Ground floor, “quiet”, near the river',
  })
  await assess(PersonalID, 'alternative', { wanted: ['home'], bedrooms: '5', keep_in_mind: '~rather-not' })
  const twice = await assess(PersonalID, 'alternative', { wanted: ['later'], keep_in_mind: 'Wrong person' })
  const back = { AssessmentID: twice, reason: 'Recorded for another household', acceptWarnings: false }
  saved(await takeBackAssessment(office.dana, back))

  const { files } = await exported({ file: join(office.folder, 'store.db'), keyHex: office.keyHex }, home)
  expect(structuralFaults(files)).toEqual([])
  const unpacked = join(home, 'unpacked')
  mkdirSync(unpacked)
  for (const [name, text] of files) writeFileSync(join(unpacked, name), text)
  await importExport({ from: unpacked, store: other.place, UserID: 'u' })

  for (const table of tables) {
    const ours = await rowsOf(office.store, table)
    expect(ours.length).toBeGreaterThan(1)
    expect({ table, rows: await rowsOf(other.store, table) }).toEqual({ table, rows: ours })
  }
  const results = await rowsOf(office.store, 'AssessmentResults')
  const told = results.map((row) => [row['AssessmentResultType'], row['AssessmentResult']].join(': '))
  expect(new Set(told)).toEqual(
    new Set(['Alternative assessment: Alternative assessment', 'Band: Needs a safe place now', 'Score: 10']),
  )
})

async function assess(PersonalID: string, form: string, given: Given): Promise<string> {
  const { versions } = await beginAssessment(office.dana, PersonalID)
  const outcome = await recordAssessment(office.dana, {
    PersonalID,
    answers: {
      form,
      AssessmentDate: '2026-03-18',
      AssessmentLocation: 'Harbor access point',
      AssessmentType: 3,
      AssessmentLevel: 2,
      PrioritizationStatus: 1,
    },
    given,
    version: versionOn(versions, form, '2026-03-18')?.questionnaire_version_id ?? null,
    acceptWarnings: true,
    draft_id: null,
  })
  return saved(outcome).id
}

/** The rows that count, in an order of their own, without who wrote them when and in which file they came. */
async function rowsOf(
  { db }: Pick<Store, 'db'>,
  table: (typeof tables)[number],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows: readonly Record<string, unknown>[] = await db.query(
    `SELECT * FROM ${table} WHERE DateDeleted IS NULL`,
  )
  return rows
    .map(({ DateCreated: _made, DateUpdated: _changed, UserID: _who, ExportID: _file, ...row }) => row)
    .toSorted((one, two) => JSON.stringify(one).localeCompare(JSON.stringify(two)))
}
