import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { ceApr } from '#main/reports/ce-apr/ce-apr.ts'
import { makeReport } from '#main/reports/engine/make-report.ts'
import { openToRead } from '#main/reports/open-to-read.ts'
import { spreadOf, type Spread } from '../statistics.ts'
import { ceStore, keyHex } from './ce-store.ts'
import { ceWorld, range } from './ce-world.ts'
import { duckDbReport, duckDbWith } from './duckdb-twin.ts'

export interface ReportTimes {
  readonly clients: number
  /** From opening the encrypted store with a connection of its own to the report. */
  readonly ours: Spread
  /** The same joins and counts on tables that lie in DuckDB's memory. */
  readonly duckDb: Spread
  readonly ratio: number
}

/**
 * The CE APR of a tenth of the clients and of all of them: on the encrypted store as it is opened for a report, and in
 * DuckDB, in turns. The two must count the same households.
 */
export async function measureReports(clients: number, runs: number): Promise<readonly ReportTimes[]> {
  return [await measureOne(Math.ceil(clients / 10), runs), await measureOne(clients, runs)]
}

async function measureOne(clients: number, runs: number): Promise<ReportTimes> {
  const file = await ceStore(clients)
  const duckDb = await duckDbWith(ceWorld(clients))
  const times = { ours: [] as number[], duckDb: [] as number[] }
  for (let run = 0; run < runs; run += 1) {
    const households = { ours: -1, duckDb: -1 }
    const order = run % 2 === 0 ? (['ours', 'duckDb'] as const) : (['duckDb', 'ours'] as const)
    for (const side of order) {
      const began = performance.now()
      households[side] = side === 'ours' ? householdsOf(ours(file)) : await duckDbReport(duckDb)
      times[side].push(performance.now() - began)
    }
    if (households.ours !== households.duckDb)
      throw new Error(`${households.ours} households here, ${households.duckDb} in DuckDB`)
  }
  duckDb.closeSync()
  const [mine, twins] = [spreadOf(times.ours), spreadOf(times.duckDb)]
  return { clients, ours: mine, duckDb: twins, ratio: mine.median / twins.median }
}

function ours(file: string): MadeReport {
  const db = openToRead({ file, keyHex })
  try {
    return makeReport(db, ceApr, { ...range, ProjectIDs: null, software: 'Threshold' })
  } finally {
    db.close()
  }
}

function householdsOf({ tables }: MadeReport): number {
  const cell = tables.find(({ id }) => id === 'Q8a')?.rows[0]?.cells[0]
  return cell?.kind === 'count' ? cell.value : -1
}
