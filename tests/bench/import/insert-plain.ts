import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3-multiple-ciphers'
import { parse } from 'csv-parse'
import { columnNamesOf, tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import { peakMemory } from './peak-memory.ts'
import { toldTo } from './side.ts'

/** How many rows are read before they are inserted, so that the two are timed apart. */
const rowsAtOnce = 5_000

/**
 * Inserts the rows of an export into plain SQLite with a prepared statement for each table, in one transaction: nothing
 * is checked, nothing encrypted, nothing compared. It says how that went on its output.
 */
const { from, file } = toldTo(
  parseArgs({ options: { from: { type: 'string' }, file: { type: 'string' }, keyHex: { type: 'string' } } })
    .values,
)

const began = performance.now()
const db = new Database(file)
for (const pragma of [
  'journal_mode = WAL',
  'synchronous = FULL',
  'cache_size = -65536',
  'foreign_keys = OFF',
])
  db.pragma(pragma)
let inserting = 0
let insertingCpu = 0
let rows = 0
timed(() => db.exec('BEGIN'))
for (const table of tableNames) {
  const names = columnNamesOf(table)
  const insert = db.prepare<(string | null)[]>(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
  )
  const put = (batch: readonly string[][]): void => {
    rows += batch.length
    timed(() => {
      for (const cells of batch) insert.run(...cells.map((cell) => (cell === '' ? null : cell)))
    })
  }
  let batch: string[][] = []
  const cells: AsyncIterable<string[]> = createReadStream(join(from, tableOf(table).file)).pipe(
    parse({ from: 2 }),
  )
  for await (const row of cells) {
    batch.push(row)
    if (batch.length < rowsAtOnce) continue
    put(batch)
    batch = []
  }
  put(batch)
}
timed(() => db.exec('COMMIT'))
db.close()
const wall = performance.now() - began
const { userCPUTime, systemCPUTime } = process.resourceUsage()
process.stdout.write(
  JSON.stringify({
    wall,
    cpu: (userCPUTime + systemCPUTime) / 1000,
    peakMB: peakMemory(),
    rows,
    parts: { inserting, insertingCpu },
  }),
)

function timed(work: () => void): void {
  const clock = performance.now()
  const cpu = process.cpuUsage()
  work()
  inserting += performance.now() - clock
  const { user, system } = process.cpuUsage(cpu)
  insertingCpu += (user + system) / 1000
}
