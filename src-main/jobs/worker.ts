import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/ipc/errors.ts'
import { toStoreError } from '#main/store/sqlite-errors.ts'
import { VaultError } from '#main/vault/vault-error.ts'
import type { JobTools } from './job.ts'
import { jobs, type JobName } from './jobs.ts'
import type { FromWorker } from './run-job.ts'
import { turns } from './turns.ts'

/** A worker thread's whole life: one job, its progress, its result or its failure. */
const { name, input, turn } = workerData as { name: JobName; input: never; turn: Int32Array }

const later: (() => void)[] = []
const tools: JobTools = {
  progress: (done, total, words) => tell({ kind: 'progress', done, total, words }),
  noReturn: () => {
    if (Atomics.compareExchange(turn, 0, turns.open, turns.past) === turns.stopped)
      throw new AppError('cancelled', 'Stopped. Nothing was changed.')
  },
  afterwards: (work) => void later.push(work),
}

try {
  const value = await (await jobs[name]())(input, tools)
  tell({ kind: 'done', value, goesOn: later.length > 0 })
  for (const work of later) work()
} catch (failure) {
  tell({ kind: 'failed', error: describe(failure) })
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message)
}

/** Errors lose their class on the way between threads, so they travel as values. */
function describe(failure: unknown): Extract<FromWorker, { kind: 'failed' }>['error'] {
  if (failure instanceof VaultError) return { code: failure.code, message: failure.message }
  const known = toStoreError(failure)
  if (known instanceof AppError) return { code: known.code, message: known.message }
  return {
    code: 'internal',
    message:
      'This work stopped because something in Threshold went wrong. What was saved before is safe. Try again.',
  }
}
