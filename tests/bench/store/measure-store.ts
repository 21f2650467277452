import type Database from 'better-sqlite3-multiple-ciphers'
import { spreadOf, type Spread } from '../statistics.ts'
import { makeTwins, type Twins } from './twins.ts'
import { works, type Work } from './work.ts'

export interface StoreCost {
  readonly work: string
  /** `warm`: pages are in SQLite's own memory, as after some work. `opened`: the first work after opening the file. */
  readonly pages: 'warm' | 'opened'
  readonly encrypted: Spread
  readonly plain: Spread
  readonly ratio: number
}

/** The same statements on the encrypted store and on its plain twin, in turns; who goes first changes too. */
export async function measureStore(clients: number, runs: number): Promise<readonly StoreCost[]> {
  const twins = await makeTwins(clients)
  const warm = measureWarm(twins, runs)
  const opened = works
    .filter(({ name }) => !/insert|changes/.test(name))
    .map((work) => measureOpened(twins, work, runs))
  return [...warm, ...opened]
}

function measureWarm(twins: Twins, runs: number): readonly StoreCost[] {
  const encrypted = twins.openEncrypted()
  const plain = twins.openPlain()
  const costs = works.map((work) => {
    const sides = { encrypted: work.prepare(encrypted), plain: work.prepare(plain) }
    sides.encrypted(0)
    sides.plain(0)
    return compare(work.name, 'warm', runs, (side, run) => timeOf(() => sides[side](run + 1)))
  })
  encrypted.close()
  plain.close()
  return costs
}

function measureOpened(twins: Twins, work: Work, runs: number): StoreCost {
  return compare(work.name, 'opened', runs, (side, run) => {
    const db: Database.Database = side === 'encrypted' ? twins.openEncrypted() : twins.openPlain()
    const once = work.prepare(db)
    db.pragma('shrink_memory')
    const took = timeOf(() => once(run))
    db.close()
    return took
  })
}

function compare(
  work: string,
  pages: StoreCost['pages'],
  runs: number,
  measure: (side: 'encrypted' | 'plain', run: number) => number,
): StoreCost {
  const times = { encrypted: [] as number[], plain: [] as number[] }
  for (let run = 0; run < runs; run += 1) {
    const order = run % 2 === 0 ? (['encrypted', 'plain'] as const) : (['plain', 'encrypted'] as const)
    for (const side of order) times[side].push(measure(side, run))
  }
  const encrypted = spreadOf(times.encrypted)
  const plain = spreadOf(times.plain)
  return { work, pages, encrypted, plain, ratio: encrypted.median / plain.median }
}

function timeOf(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
