import { afterAll, beforeAll, expect, it } from 'vitest'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { hiddenMark } from '#shared/domain/disclosure/printed-report.ts'
import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { runJob } from '#main/jobs/run-job.ts'
import type { PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import { auditRelease } from '#main/reports/disclosure/suppress.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { practiceAgency, practiceProjects } from '#main/practice/agency.ts'
import { giveOut, type Wanted } from '../../support/disclosure/give-out.ts'
import { hiddenSmall, workedOut, type Leaflet } from '../../support/disclosure/outside-reader.ts'
import { closeAll, practiceMorning } from '../practice/support.ts'

/** A month, the quarter and the year around it. */
const ranges = [
  ['2026-10-01', '2026-10-31'],
  ['2026-09-01', '2026-11-30'],
  ['2025-12-01', '2026-11-30'],
] as const

let place: { readonly file: string; readonly keyHex: string }
let projects: readonly string[]
let accessPoint: string

beforeAll(async () => {
  const { session } = await practiceMorning('2026-11-21')
  place = { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex }
  const rows: readonly { readonly ProjectID: string }[] = await session.store.db.query(
    'SELECT ProjectID FROM Project',
  )
  projects = rows.map(({ ProjectID }) => ProjectID)
  const all = await allProjects(session.store.db)
  const own = all.find(({ ProjectType }) => ProjectType === coordinatedEntry)
  if (own === undefined) throw new Error('the practice agency has an access point')
  accessPoint = own.ProjectID
})

afterAll(closeAll)

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

it(
  'the disclosure audit finds no recoverable cell on all reports of the practice vault',
  { timeout: 300_000 },
  async () => {
    const given = await giveOut(place, wanted(), 1)
    for (const { exact, ...made } of given) await look(exact, made)
    expect(hiddenSmall(given, 11)).toBeGreaterThan(300)
    expect(workedOut(given, 11)).toEqual([])

    // the same reader, where small counts alone are hidden
    expect(workedOut(given.map(onlySmallHidden), 11).length).toBeGreaterThan(0)
  },
)

/** A month for the Continuum, its quarter and the trends of it for others, and the year of one access point. */
function wanted(): readonly Wanted[] {
  const [month, quarter, year] = ranges
  const asked = (
    report: Wanted['report'],
    profile: Wanted['profile'],
    [start, end]: (typeof ranges)[number],
    ProjectIDs: Wanted['ProjectIDs'] = null,
  ): Wanted => ({ report, profile, start, end, ProjectIDs })
  return [
    asked('ce-apr', 'coc', month),
    asked('trends', 'board', quarter),
    asked('ce-apr', 'public', quarter),
    asked('ce-apr', 'board', year, [accessPoint]),
  ]
}

function onlySmallHidden({ exact }: Leaflet): Leaflet {
  const mark = (cell: Cell): Cell =>
    cell.kind === 'count' && isSmall(cell.value, 11) ? { kind: 'text', id: cell.id, value: hiddenMark } : cell
  const tables = exact.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => mark(cell)) })),
  }))
  return { exact, printed: { ...exact, tables } }
}

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
