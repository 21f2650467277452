import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { hiddenMark } from '#shared/domain/disclosure/printed-report.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { runJob } from '#main/jobs/run-job.ts'
import type { PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import { auditRelease } from '#main/reports/disclosure/suppress.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { practiceAgency, practiceProjects } from '#main/practice/agency.ts'
import { closeAll, practiceOn } from '../practice/support.ts'

/** A month, the quarter and the year around it. */
const ranges = [
  ['2026-10-01', '2026-10-31'],
  ['2026-09-01', '2026-11-30'],
  ['2025-12-01', '2026-11-30'],
] as const

let home: string
let place: { readonly file: string; readonly keyHex: string }
let projects: readonly string[]

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-releases-'))
  const session = await practiceOn(home, '2026-11-21')
  place = { file: vaultFiles(join(home, 'practice')).store, keyHex: session.vault.dataKeyHex }
  const rows: readonly { readonly ProjectID: string }[] = await session.store.db.query(
    'SELECT ProjectID FROM Project',
  )
  projects = rows.map(({ ProjectID }) => ProjectID)
})

afterAll(async () => {
  await closeAll()
  rmSync(home, { recursive: true, force: true })
})

async function make([start, end]: (typeof ranges)[number]): Promise<MadeReport> {
  const range = {
    start,
    end,
    CoCCode: practiceAgency.CoCCode,
    ProjectIDs: [...projects],
    software: 'Threshold',
  }
  return runJob('make-report', { ...place, report: 'ce-apr', range })
}

type Cell = MadeReport['tables'][number]['rows'][number]['cells'][number]

/** The same report with every count so many times as large: what adds up still does. */
function timesAsMany(report: MadeReport, times: number): MadeReport {
  const scaled = (cell: Cell): Cell => (cell.kind === 'count' ? { ...cell, value: cell.value * times } : cell)
  return {
    ...report,
    unprinted: report.unprinted.map((count) => ({ ...count, value: count.value * times })),
    tables: report.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => scaled(cell)) })),
    })),
  }
}

/** Audits what was released anew, and looks at what is printed. */
async function look(report: MadeReport, { printed, suppression }: PreparedRelease): Promise<void> {
  expect(suppression?.certificate).toMatchObject({ passed: true, open: [] })
  const hidden = new Set(suppression?.hidden.map(({ id }) => id))
  expect(await auditRelease(toRelease(report), 11, hidden)).toMatchObject({ passed: true })
  const cells = printed.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  expect(cells.some((cell) => cell.kind === 'count' && isSmall(cell.value, 11))).toBe(false)
  const marked = cells.filter((cell) => cell.kind === 'text' && cell.value === hiddenMark)
  const markedIds = new Set(marked.map(({ id }) => id))
  expect([...hidden].filter((id) => !markedIds.has(id))).toEqual([])
}

it('releases every report of the practice vault, each after the others', { timeout: 180_000 }, async () => {
  const earlier: PublishedRelease[] = []
  for (const range of ranges) {
    const report = await make(range)
    const made = await runJob('prepare-release', {
      report,
      profile: 'coc',
      threshold: 11,
      earlier,
      seconds: 2,
    })
    await look(report, made)
    if (made.published) earlier.push(made.published)
  }
  expect(earlier).toHaveLength(ranges.length)
  for (const { counts } of earlier) expect(counts.some(({ value }) => value === null)).toBe(true)
})

it('releases a report of the practice vault for everybody, without names', { timeout: 60_000 }, async () => {
  const report = await make(ranges[0])
  const made = await runJob('prepare-release', { report, profile: 'public', threshold: 11, earlier: [] })
  await look(report, made)
  const printed = JSON.stringify(made.printed)
  for (const { ProjectName } of Object.values(practiceProjects)) expect(printed).not.toContain(ProjectName)
  for (const id of projects) expect(printed).not.toContain(id)
})

it(
  'computes what could be said more coarsely, with how many numbers would show',
  { timeout: 120_000 },
  async () => {
    const request = { report: await make(ranges[0]), profile: 'coc', threshold: 11, earlier: [] } as const
    const { suppression: now } = await runJob('prepare-release', request)
    const found = async (wider: readonly MadeReport[]) =>
      (await runJob('release-alternatives', { ...request, now, wider })).map(({ choice }) => choice.kind)
    // Twenty times as many of each leave nothing small; the practice vault's own quarter hides more than its month.
    const busier = await found([timesAsMany(await make(ranges[1]), 20)])
    expect(busier).toContain('without-table')
    expect(busier).toContain('wider-dates')
    expect(await found([await make(ranges[1])])).not.toContain('wider-dates')
  },
)
