import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQuestionnaireFile } from '#main/services/questionnaires/read-questionnaire-file.ts'
import { starterHousingNeeds } from '#shared/domain/questionnaire/starter-housing-needs.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-questionnaire-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const whole = JSON.stringify(starterHousingNeeds, null, 2)

async function read(text: string | Buffer) {
  const path = join(folder, 'ours.json')
  writeFileSync(path, text)
  return readQuestionnaireFile(async () => path)
}

/** The faults of the whole file with one piece of it changed: `line: reason`. */
async function faultsOf(piece: string, other: string): Promise<readonly string[]> {
  const answer = await read(whole.replace(piece, other))
  if (answer === null || answer.whole) throw new Error('it was expected to be refused')
  return answer.faults.map(({ line, reason }) => `${line}: ${reason}`)
}

/** The line on which a text of the file stands, from 1. */
const lineOf = (text: string): number => whole.slice(0, whole.indexOf(text)).split('\n').length

test('a file is read whole', async () => {
  expect(await read(whole)).toEqual({ whole: true, file: 'ours.json', body: starterHousingNeeds })
  expect(await readQuestionnaireFile(async () => null)).toBeNull()
})

test('a slip in the writing is named by its line', async () => {
  const line = lineOf('"key": "tonight"')
  expect(await faultsOf('"key": "tonight",', '"key": "tonight"')).toEqual([
    `${line + 1}: a comma is missing here`,
  ])
})

test('what a questionnaire must keep is named by the line it stands on', async () => {
  expect(await faultsOf('"key": "may_stay"', '"key": "safe_tonight"')).toEqual([
    `${lineOf('"key": "may_stay"')}: sections, entry 1, questions, entry 3, key: another question has the key safe_tonight already`,
  ])
  expect(await faultsOf('"question": "children"', '"question": "else"')).toEqual([
    `${lineOf('"question": "children"')}: sections, entry 2, questions, entry 2, showWhen, conditions, entry 1, question: ask else before this question: a condition looks at earlier answers only`,
  ])
  expect(await faultsOf('"from": 6', '"from": 2')).toEqual([
    `${lineOf('"from": 6')}: bands, entry 3, from: write the bands from the lowest up`,
  ])
  expect((await faultsOf('"type": "text"', '"type": "essay"'))[0]).toMatch(/choose a type/)
})

test('a file that holds no text of ours is refused in words', async () => {
  expect(await read(Buffer.from([0xff, 0xfe, 0x00]))).toMatchObject({
    whole: false,
    faults: [{ line: 1, reason: 'the file is not written in UTF-8' }],
  })
  expect(await read('x'.repeat(1_000_001))).toMatchObject({ whole: false, faults: [{ line: 1 }] })
})
