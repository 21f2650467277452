import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ceApr } from '#main/reports/ce-apr/ce-apr.ts'
import { makeReport } from '#main/reports/engine/make-report.ts'
import { cellId } from '#shared/domain/report/cell-id.ts'
import { madeReportSchema, type MadeReport } from '#shared/domain/report/made-report.ts'
import { tableLines } from '#shared/domain/report/table-lines.ts'
import { kitJson, kitLines, kitRows, kits, type Kit } from './kit-files.ts'
import { reportStore } from './report-store.ts'

const paramsSchema = z.object({
  start: z.string(),
  end: z.string(),
  coc: z.string(),
  skip: z.array(z.string()).default([]),
})
const expectedSchema = z.array(
  z.object({ question: z.string(), cell: z.string(), value: z.number().nullable() }),
)

/** Where a kit is known to differ, and docs/decisions/ce-apr-choices.md says why. */
const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  'HUD 2021, one project': ['Q9d.B23'],
  'HUD 2021, two projects': ['Q9d.B23'],
}

describe.each(kits())('the CE APR of the kit "$name"', (kit) => {
  it('has the expected value in every cell', async () => {
    const { params, report } = await made(kit)
    const cells = new Map(
      report.tables.flatMap((table) =>
        tableLines(table).flatMap((line, at) =>
          line.map((value, column) => [cellId(table.id, column, at + 1), value] as const),
        ),
      ),
    )
    const compared = expectedSchema
      .parse(kitJson(kit, 'expected.json'))
      .map(({ question, cell, value }) => ({ id: `${question}.${cell}`, value: rounded(value ?? 0) }))
      .filter(({ id }) => !params.skip.includes(id))
    const differing = compared.filter(({ id, value }) => cells.get(id) !== value).map(({ id }) => id)
    expect(compared.length).toBeGreaterThan(300)
    expect(differing).toEqual(knownDifferences[kit.name] ?? [])
  })

  it('is a sound report: it has the shape of one and its cells agree with each other', async () => {
    const { report } = await made(kit)
    expect(madeReportSchema.parse(report)).toEqual(report)
    expect(report.checks.filter(({ holds }) => !holds)).toEqual([])
  })
})

it('writes the labels, the columns and the project lines of the invented kit', async () => {
  const [kit] = kits()
  if (kit === undefined) throw new Error('the invented kit is in tests/fixtures')
  const { report } = await made(kit)
  for (const table of report.tables) {
    const expected = kitLines(kit, `expected_ce_apr/${table.id}.csv`)
    const lines = tableLines(table)
    expect(new Set(lines.map(([label]) => label))).toEqual(new Set(expected.map(([label]) => label)))
    expect(lines.length).toBe(expected.length)
    expect(lines[0]).toEqual(expected[0])
  }
  const projects = report.tables.filter(({ id }) => id === 'Q4a').flatMap(tableLines)
  const expectedProjects = kitLines(kit, 'expected_ce_apr/Q4a.csv')
  expect(new Set(projects.map((line) => line.map(String)))).toEqual(new Set(expectedProjects))
})

async function made(kit: Kit): Promise<{ params: z.output<typeof paramsSchema>; report: MadeReport }> {
  const params = paramsSchema.parse(kitJson(kit, 'params.json'))
  const { start, end, coc: CoCCode } = params
  const range = { start, end, CoCCode, ProjectIDs: null, software: 'Fixture' }
  return { params, report: makeReport(await reportStore(kitRows(kit)), ceApr, range) }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
