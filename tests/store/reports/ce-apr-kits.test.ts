import { describe, expect, it } from 'vitest'
import { ceApr } from '#main/reports/ce-apr/ce-apr.ts'
import { makeReport } from '#main/reports/engine/make-report.ts'
import { cellId } from '#shared/domain/report/cell-id.ts'
import { madeReportSchema, type MadeReport } from '#shared/domain/report/made-report.ts'
import { tableLines } from '#shared/domain/report/table-lines.ts'
import { cutOffInTheKit, differingCells, paramsOf } from './expected-cells.ts'
import { inventedKit, kitLines, kitRows, kits, type Kit } from './kit-files.ts'
import { reportStore } from './report-store.ts'

describe.each(kits())('the CE APR of the kit "$name"', (kit) => {
  it('has the expected value in every cell, but those that are known to be cut off', async () => {
    const report = await made(kit)
    const cells = new Map(
      report.tables.flatMap((table) =>
        tableLines(table).flatMap((line, at) =>
          line.map((value, column) => [cellId(table.id, column, at + 1), value] as const),
        ),
      ),
    )
    expect(differingCells(kit, cells)).toEqual(kit === inventedKit ? [] : cutOffInTheKit)
  })

  it('is a sound report: it has the shape of one and its cells agree with each other', async () => {
    const report = await made(kit)
    expect(madeReportSchema.parse(report)).toEqual(report)
    expect(report.checks.filter(({ holds }) => !holds)).toEqual([])
  })
})

it('writes the labels, the columns and the project lines of the invented kit', async () => {
  const report = await made(inventedKit)
  for (const table of report.tables) {
    const expected = kitLines(inventedKit, `expected_ce_apr/${table.id}.csv`)
    const lines = tableLines(table)
    expect(new Set(lines.map(([label]) => label))).toEqual(new Set(expected.map(([label]) => label)))
    expect(lines.length).toBe(expected.length)
    expect(lines[0]).toEqual(expected[0])
  }
  const projects = report.tables.filter(({ id }) => id === 'Q4a').flatMap(tableLines)
  const expectedProjects = kitLines(inventedKit, 'expected_ce_apr/Q4a.csv')
  expect(new Set(projects.map((line) => line.map(String)))).toEqual(new Set(expectedProjects))
})

async function made(kit: Kit): Promise<MadeReport> {
  const { start, end, coc: CoCCode } = paramsOf(kit)
  const range = { start, end, CoCCode, ProjectIDs: null, software: 'Fixture' }
  return makeReport(await reportStore(kitRows(kit)), ceApr, range)
}
