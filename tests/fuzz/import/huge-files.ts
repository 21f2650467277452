import { closeSync, cpSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'
import { newStagingPlace, removeStaging } from '#main/exchange/staging/staging.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { stageImportJob } from '#main/jobs/stage-import-job.ts'
import type { CaseOutcome } from './run-case.ts'

const gigabyte = 1024 * 1024 * 1024
const megabyte = 1024 * 1024

/** Files of two gigabytes: nothing but NULs, one value without an end, and rows that are no rows. */
const huge: Readonly<Record<string, (file: number) => void>> = {
  'two gigabytes of nothing': (file) => ftruncateSync(file, 2 * gigabyte),
  'one value of two gigabytes': (file) => {
    writeSync(file, 'PersonalID,FirstName\nc1,"')
    repeat(file, Buffer.alloc(megabyte, 'x'), 2048)
  },
  'a header of two gigabytes': (file) => repeat(file, Buffer.from('Column,'.repeat(150_000)), 2048),
}

function repeat(file: number, piece: Buffer, times: number): void {
  for (let time = 0; time < times; time += 1) writeSync(file, piece)
}

/** Runs each; the disk must have room for one of them. */
export async function hugeCases(store: StorePlace, place: string): Promise<readonly CaseOutcome[]> {
  const outcomes: CaseOutcome[] = []
  for (const [words, write] of Object.entries(huge)) {
    mkdirSync(place, { recursive: true })
    cpSync(resolve('tests/fixtures/kit-e/input'), place, { recursive: true })
    const file = openSync(join(place, 'Client.csv'), 'w')
    write(file)
    closeSync(file)
    const staging = newStagingPlace(store.file)
    const end = await stageImportJob({ from: place, store, staging }, { progress: () => {} }).then(
      () => ({ ended: 'previewed' as const, reason: null, fault: `${words} came to a preview` }),
      (failure: unknown) =>
        failure instanceof AppError && failure.code === 'bad-input'
          ? { ended: 'refused' as const, reason: failure.message, fault: null }
          : { ended: 'refused' as const, reason: null, fault: `crashed: ${String(failure)}` },
    )
    outcomes.push({ words, ...end })
    removeStaging(staging)
    rmSync(place, { recursive: true, force: true })
  }
  return outcomes
}
