import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3-multiple-ciphers'
import { openStore } from '#main/store/open-store.ts'
import { unlock } from '#main/store/unlock.ts'
import { cacheFolder, workFolder } from '../places.ts'
import { medianOf, spreadOf, type Spread } from '../statistics.ts'
import { generatedExport } from './generated-export.ts'
import { saidSchema, type Said } from './side.ts'

export interface ImportTimes {
  readonly clients: number
  readonly rows: number
  /** The whole import: reading, checking, comparing, merging into the encrypted store. */
  readonly ours: Spread
  /** Folding the log afterwards included. */
  readonly oursCpu: Spread
  readonly staging: Spread
  readonly merging: Spread
  /** After the import is told as done: the log is folded into the store beside whatever goes on. */
  readonly folding: Spread
  /** The largest resident set of a process that only imports, MB; the largest of all runs. */
  readonly peakMB: number
  /** The same rows into plain SQLite: inserting alone, and with reading the files. */
  readonly plain: Spread
  readonly plainCpu: Spread
  readonly plainWithReading: Spread
  readonly plainWithReadingCpu: Spread
  /** How many times as long as inserting alone, and as reading and inserting. */
  readonly ratio: number
  readonly ratioWithReading: number
  /** Inserting alone, by processor time. */
  readonly cpuRatio: number
  readonly rowsPerSecond: number
}

const warmUpClients = 100
const keyHex = 'd0'.repeat(32)
const run = promisify(execFile)

/** A generated export into a new store, and its rows into plain SQLite, in turns, each in a process of its own. */
export async function measureImport(sizes: readonly number[], runs: number): Promise<readonly ImportTimes[]> {
  const folder = join(workFolder, 'import')
  const empty = await emptyStores(folder)
  const measured: ImportTimes[] = []
  for (const clients of sizes) {
    const from = generatedExport(clients)
    await once('ours', generatedExport(warmUpClients), empty.ours, join(folder, 'run'))
    const sides = { ours: [] as Said[], plain: [] as Said[] }
    for (let nth = 0; nth < runs; nth += 1) {
      const order = nth % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)
      for (const side of order) sides[side].push(await once(side, from, empty[side], join(folder, 'run')))
    }
    measured.push(summary(clients, sides))
  }
  return measured
}

function summary(
  clients: number,
  { ours, plain }: { readonly ours: Said[]; readonly plain: Said[] },
): ImportTimes {
  const rows = ours[0]?.rows ?? 0
  const odd = [...ours, ...plain].find((said) => said.rows !== rows || said.findings > 0)
  if (odd !== undefined) throw new Error(`not the same rows on both sides: ${JSON.stringify(odd)}`)
  const of = (side: readonly Said[], value: (said: Said) => number) => spreadOf(side.map(value))
  const part = (name: string) => (said: Said) => said.parts[name] ?? Number.NaN
  const wall = medianOf(ours.map((said) => said.wall))
  const inserting = of(plain, part('inserting'))
  const reading = of(plain, (said) => said.wall)
  return {
    clients,
    rows,
    ours: of(ours, (said) => said.wall),
    oursCpu: of(ours, ({ cpu }) => cpu),
    staging: of(ours, part('staging')),
    merging: of(ours, part('merging')),
    folding: of(ours, part('folding')),
    peakMB: Math.max(...ours.map(({ peakMB }) => peakMB)),
    plain: inserting,
    plainCpu: of(plain, part('insertingCpu')),
    plainWithReading: reading,
    plainWithReadingCpu: of(plain, ({ cpu }) => cpu),
    ratio: wall / inserting.median,
    ratioWithReading: wall / reading.median,
    cpuRatio: medianOf(ours.map(({ cpu }) => cpu)) / medianOf(plain.map(part('insertingCpu'))),
    rowsPerSecond: rows / (wall / 1000),
  }
}

async function once(side: 'ours' | 'plain', from: string, empty: string, folder: string): Promise<Said> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'store.db')
  cpSync(empty, file)
  const program = join(import.meta.dirname, side === 'ours' ? 'take-in.ts' : 'insert-plain.ts')
  // As in the built application, nothing is compiled here: what a run compiled is kept for the next.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(cacheFolder, 'compiled') }
  const told = ['--from', from, '--file', file, '--keyHex', keyHex]
  const { stdout } = await run(process.execPath, [program, ...told], { env })
  return saidSchema.parse(JSON.parse(stdout))
}

/** The store's tables and indexes without rows: encrypted as an agency's, and plain. */
async function emptyStores(folder: string): Promise<{ readonly ours: string; readonly plain: string }> {
  mkdirSync(folder, { recursive: true })
  const places = { ours: join(folder, 'empty.db'), plain: join(folder, 'empty-plain.db') }
  const store = await openStore({ file: places.ours, keyHex, create: true })
  await store.close()
  const db = new Database(places.ours)
  unlock(db, keyHex)
  const made = db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index'",
    )
    .all()
  db.close()
  const plain = new Database(places.plain)
  for (const { sql } of made) plain.exec(sql)
  plain.close()
  return places
}
