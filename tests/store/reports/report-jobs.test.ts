import { expect, it } from 'vitest'
import { makeReport, readReportCell, type ReportOrder } from '#main/services/reports/make-report.ts'
import { openStore } from '#main/store/open-store.ts'
import { paramsOf } from './expected-cells.ts'
import { inventedKit, kitRows } from './kit-files.ts'
import { storeWith } from './report-store.ts'

async function order(): Promise<ReportOrder> {
  const { start, end, coc: CoCCode } = paramsOf(inventedKit)
  const range = { start, end, CoCCode, ProjectIDs: null, software: 'Fixture' }
  return { store: await storeWith(kitRows(inventedKit)), report: 'ce-apr', range }
}

it('names behind each cell as many people, households or records as the cell counts', async () => {
  const asked = await order()
  const report = await makeReport(asked)
  const cells = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  // One of each kind: people, issues, households, events, records, who was active in a project.
  for (const id of ['Q7a.D3', 'Q6a.E4', 'Q8a.F2', 'Q9d.B10', 'Q10.C15', 'Q4a.P2']) {
    const cell = cells.find((candidate) => candidate.id === id)
    const rows = await readReportCell(asked, id)
    expect([id, rows.length]).toEqual([id, cell?.kind === 'count' ? cell.value : 'no count'])
    expect(rows.every(({ PersonalID }) => /^c\d{4}$/.test(PersonalID))).toBe(true)
  }
  expect((await readReportCell(asked, 'Q10.C15')).every(({ record_id }) => record_id !== null)).toBe(true)
})

it('names behind a percentage those of its numerator, and nobody behind a cell that is not asked for', async () => {
  const asked = await order()
  const [prioritized, percent] = await Promise.all([
    readReportCell(asked, 'Q9b.B2'),
    readReportCell(asked, 'Q9b.B4'),
  ])
  expect(percent).toEqual(prioritized)
  expect(percent).toHaveLength(131)
  expect(await readReportCell(asked, 'Q5a.B6')).toEqual([])
  expect(await readReportCell(asked, 'Q4a.C2')).toEqual([])
}, 30_000)

it('is made while somebody writes, of the moment it began, and keeps nobody from writing', async () => {
  const asked = await order()
  const store = await openStore({ ...asked.store, create: false })
  await store.db.query('BEGIN IMMEDIATE')
  await store.db.query(`UPDATE "Client" SET "DateDeleted" = '2025-01-01 10:00:00'`)
  const during = await makeReport(asked)
  await store.db.query('COMMIT')
  await store.close()
  const after = await makeReport(asked)
  const served = (report: typeof during) =>
    report.tables
      .find(({ id }) => id === 'Q7a')
      ?.rows.at(4)
      ?.cells.at(0)
  expect(served(during)).toEqual({ kind: 'count', id: 'Q7a.B6', of: 'people', value: 353 })
  expect(served(after)).toEqual({ kind: 'count', id: 'Q7a.B6', of: 'people', value: 0 })
}, 30_000)

it('stops when it is cancelled', async () => {
  const controller = new AbortController()
  const made = makeReport(await order(), {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  })
  await expect(made).rejects.toMatchObject({ code: 'cancelled' })
})
