import { join } from 'node:path'
import { runJob } from '#main/jobs/run-job.ts'
import { usualDays } from '#shared/domain/data-check/day-limits.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { dana } from '../support/agency.ts'
import { spreadOf, type Spread } from './statistics.ts'
import { largeVaultCopy } from './vault/large-vault.ts'

/** How long the data check of a whole vault takes, in its worker. */
export interface CheckTimes {
  readonly checks: number
  readonly found: number
  readonly whole: Spread
  /** Processor time of the worker and this process, in ms: what a machine with nothing else to do would need. */
  readonly processor: Spread
}

/** Runs every data check over a vault of this many clients. */
export async function measureChecks(clients: number, runs: number): Promise<CheckTimes> {
  const folder = join(await largeVaultCopy(clients, 'checks'), 'vault')
  const session = await openSession(folder, dana)
  try {
    const whole: number[] = []
    const processor: number[] = []
    let results: Awaited<ReturnType<typeof runJob<'check-data'>>> = []
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now()
      const used = process.cpuUsage()
      results = await runJob('check-data', {
        store: { file: vaultFiles(folder).store, keyHex: session.vault.dataKeyHex },
        staging: null,
        projects: null,
        start: null,
        end: null,
        today: new Date().toISOString().slice(0, 10),
        ...usualDays,
        leaveOut: [],
        keep: 1000,
        out: null,
      })
      const { user, system } = process.cpuUsage(used)
      whole.push(performance.now() - began)
      processor.push((user + system) / 1000)
    }
    const found = results.reduce((sum, { count }) => sum + count, 0)
    return { checks: results.length, found, whole: spreadOf(whole), processor: spreadOf(processor) }
  } finally {
    await closeSession(session)
  }
}
