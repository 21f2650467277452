import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import dayjs from 'dayjs'
import { importExport } from '#main/services/exchange/import-export.ts'
import { makeReport } from '#main/services/reports/make-report.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import { dana } from '../../support/agency.ts'
import { callerFor, type Caller } from '../calls/desk.ts'
import { reads } from '../calls/reads.ts'
import { sampleOf, type Sample } from '../calls/sample.ts'
import { generatedExport } from '../import/generated-export.ts'
import { spreadOf, type Spread } from '../statistics.ts'
import { largeVaultCopy } from '../vault/large-vault.ts'

/** The light calls while a worker is at something, all of them together. */
export interface BesideTimes {
  readonly work: string
  readonly seconds: number
  readonly reading: Spread
  /** One that saves; null where none ended while the work went on. */
  readonly writing: Spread | null
}

/** How long the calls are measured without a job, and at least with one that is over sooner and starts again, in ms. */
const atLeast = 8_000
/** A pause between two calls, as a window makes; and between two saves of the person at it. */
const restMs = 2
const saveEveryMs = 100
const warmUps = 3
/** The export that is taken in has this part of the vault's clients. */
const exportShare = 0.2

/** Every light reading call, and one that saves, while an import and while a report runs in its worker. */
export async function measureBeside(clients: number): Promise<readonly BesideTimes[]> {
  const userData = await largeVaultCopy(clients, 'beside')
  const from = generatedExport(Math.ceil(clients * exportShare))
  const folder = join(userData, 'vault')
  const sample = await sampleOf(userData)
  const vault = await unlockVault(folder, dana)
  const store = { file: join(folder, 'store.db'), keyHex: vault.dataKeyHex }
  vault.close()
  const caller = await callerFor({ agency: folder, practice: join(userData, 'practice') })
  await caller.call('vault', 'unlock', dana)
  const each = reads(caller, sample)
  for (let nth = 0; nth < warmUps; nth += 1) for (const read of each) await read(nth)

  const measured: BesideTimes[] = []
  let phase = 'no job'
  const during = async (work: Promise<unknown>): Promise<void> => {
    const desk = new Desk(caller, sample, () => phase)
    measured.push(...(await desk.busyUntil(work)))
  }
  await during(setTimeout(atLeast))

  phase = 'an import, reading'
  await during(
    importExport({ from, store, UserID: sample.UserID }, {}, async () => {
      phase = 'an import, merging'
    }),
  )

  phase = 'a report'
  const end = dayjs()
  const range = {
    start: end.subtract(1, 'year').format('YYYY-MM-DD'),
    end: end.format('YYYY-MM-DD'),
    CoCCode: 'MN-501',
    ProjectIDs: null,
    software: 'Threshold',
  }
  await during(
    (async () => {
      const began = performance.now()
      do await makeReport({ store, report: 'ce-apr', range })
      while (performance.now() - began < atLeast)
    })(),
  )
  await caller.call('vault', 'lock')
  return measured
}

/** A person at her window: calls that read one after the other, and a save now and then, which waits for none of them. */
class Desk {
  private readonly caller: Caller
  private readonly sample: Sample
  private readonly phase: () => string
  private readonly reading = new Map<string, number[]>()
  private readonly writing = new Map<string, number[]>()
  private isOver = false

  constructor(caller: Caller, sample: Sample, phase: () => string) {
    this.caller = caller
    this.sample = sample
    this.phase = phase
  }

  /** @returns what was measured in each phase of the work */
  async busyUntil(work: Promise<unknown>): Promise<readonly BesideTimes[]> {
    const seconds = new Map<string, number>()
    const over = work.finally(() => {
      this.isOver = true
    })
    await Promise.all([over, this.read(seconds), this.save()])
    return [...this.reading].map(([name, times]) => {
      const writes = this.writing.get(name)
      return {
        work: name,
        seconds: seconds.get(name) ?? 0,
        reading: spreadOf(times),
        writing: writes === undefined ? null : spreadOf(writes),
      }
    })
  }

  private async read(seconds: Map<string, number>): Promise<void> {
    const each = reads(this.caller, this.sample)
    for (let nth = warmUps; !this.isOver; nth += 1) {
      for (const read of each) {
        const name = this.phase()
        const took = await timeOf(() => read(nth))
        note(this.reading, name, took)
        const rested = await timeOf(() => setTimeout(restMs))
        seconds.set(name, (seconds.get(name) ?? 0) + (took + rested) / 1000)
      }
    }
  }

  private async save(): Promise<void> {
    for (let nth = 0; !this.isOver; nth += 1) {
      const name = this.phase()
      const lockAfterMinutes = 1 + (nth % 10)
      note(this.writing, name, await timeOf(() => this.caller.call('settings', 'save', { lockAfterMinutes })))
      await setTimeout(saveEveryMs)
    }
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function note(times: Map<string, number[]>, name: string, took: number): void {
  const known = times.get(name)
  if (known === undefined) times.set(name, [took])
  else known.push(took)
}
