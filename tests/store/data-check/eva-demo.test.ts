import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '#main/cli/run.ts'
import { openSource } from '#main/exchange/source/open-source.ts'
import { records } from '#main/exchange/csv/records.ts'
import { sharedExport } from '../exchange/support.ts'

const demo = sharedExport('eva-demo-fy2026.zip')
if (demo === null)
  process.stdout.write('Left out: ../shared/reports/eva-demo-fy2026.zip is not on this machine.\n')

type Row = Readonly<Record<string, string>>

/** A file of the export, read without the importer. */
async function read(from: string, name: string): Promise<readonly Row[]> {
  const source = await openSource(from)
  try {
    const file = source.files.find((one) => one.name === name)
    if (file === undefined) throw new Error(`no ${name}`)
    const rows: Row[] = []
    let header: readonly string[] = []
    for await (const { cells } of records(file, () => undefined)) {
      if (header.length === 0) header = [...cells]
      else rows.push(Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])))
    }
    return rows
  } finally {
    await source.close()
  }
}

describe.runIf(demo !== null)('the published demo of HUD’s data-quality tool', () => {
  const from = demo ?? ''
  let out: string
  let counts: ReadonlyMap<string, number>
  let findings: readonly Row[]
  let said: string[]

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'threshold-check-'))
    said = []
    const terminal = {
      out: (line: string) => void said.push(line),
      error: () => undefined,
      input: Readable.from(['']),
      signal: new AbortController().signal,
    }
    expect(await runCommandLine(['data-check', '--from', from, '--out', out], terminal)).toBe(0)
    const csv = (name: string): Row[] => parse(readFileSync(join(out, name), 'utf8'), { columns: true })
    counts = new Map(csv('data-check-summary.csv').map(({ check = '', count }) => [check, Number(count)]))
    findings = csv('data-check.csv')
  })
  afterAll(() => rmSync(out, { recursive: true, force: true }))

  test('a line for each finding, and a warning that it holds client ids', () => {
    expect(findings).toHaveLength([...counts.values()].reduce((sum, count) => sum + count, 0))
    expect(said.join(' ')).toContain('Keep it inside the agency')
    expect(existsSync(join(out, 'data-check.csv'))).toBe(true)
  })

  test('no line holds a name or a number of a person', async () => {
    const secrets = new Set(
      (await read(from, 'Client.csv')).flatMap(({ FirstName = '', LastName = '', SSN = '', DOB = '' }) => [
        FirstName,
        LastName,
        SSN,
        DOB,
      ]),
    )
    secrets.delete('')
    expect(secrets.size).toBeGreaterThan(1000)
    expect(findings.filter(({ value = '', table }) => table === 'Client' && secrets.has(value))).toEqual([])
  })

  test('counts are those of the files themselves, counted another way', async () => {
    const clients = new Map((await read(from, 'Client.csv')).map((row) => [row['PersonalID'], row]))
    const exits = new Map((await read(from, 'Exit.csv')).map((row) => [row['EnrollmentID'], row]))
    const stays = await read(from, 'Enrollment.csv')
    const people = [...new Set(stays.map(({ PersonalID }) => PersonalID))].map((id) => clients.get(id))
    const heads = new Map<string, number>()
    for (const { HouseholdID = '', RelationshipToHoH } of stays)
      heads.set(HouseholdID, (heads.get(HouseholdID) ?? 0) + (RelationshipToHoH === '1' ? 1 : 0))
    const sameStay = new Map<string, number>()
    const stayKey = ({ PersonalID, ProjectID, EntryDate }: Row): string =>
      [PersonalID, ProjectID, EntryDate].join()
    for (const row of stays) sameStay.set(stayKey(row), (sameStay.get(stayKey(row)) ?? 0) + 1)
    const isOf = (value: string | undefined, ...codes: string[]): boolean => codes.includes(value ?? '')
    const counted = {
      'birth-date-missing': people.filter(
        (row) => row?.['DOB'] === '' && isOf(row['DOBDataQuality'], '1', '2'),
      ).length,
      'household-with-two-heads': [...heads.values()].filter((count) => count > 1).length,
      'household-without-head': [...heads.values()].filter((count) => count === 0).length,
      'relationship-missing': stays.filter(
        ({ RelationshipToHoH, HouseholdID = '' }) =>
          isOf(RelationshipToHoH, '', '99') && heads.get(HouseholdID) !== 0,
      ).length,
      'enrolled-twice': stays.filter((row) => sameStay.get(stayKey(row)) !== 1).length,
      'coc-missing': stays.filter(
        ({ RelationshipToHoH, EnrollmentCoC }) => RelationshipToHoH === '1' && EnrollmentCoC === '',
      ).length,
      'destination-unknown': [...exits.values()].filter(({ Destination }) =>
        isOf(Destination, '', '8', '9', '30', '99'),
      ).length,
      'exit-in-future': [...exits.values()].filter(({ ExitDate = '' }) => ExitDate > '2022-09-30').length,
    }
    expect(Object.fromEntries(Object.keys(counted).map((check) => [check, counts.get(check)]))).toEqual(
      counted,
    )
    expect(counted['household-with-two-heads']).toBeGreaterThan(0)
  })
})
