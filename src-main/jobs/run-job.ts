import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '#shared/ipc/errors.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'
import { turns } from './turns.ts'

/** What a worker says to the thread that started it. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly words: string }
  | { readonly kind: 'done'; readonly value: unknown; readonly goesOn: boolean }
  | { readonly kind: 'failed'; readonly error: { readonly code: ErrorCode; readonly message: string } }

type OnProgress = (progress: Omit<Extract<FromWorker, { kind: 'progress' }>, 'kind'>) => void

/** How a job is followed and stopped. */
export interface JobOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
  /** Is told when the thread goes on after its result; what this answers is waited for before the result is. */
  readonly afterwards?: (over: Promise<void>) => Promise<void> | void
}

/** Built, the worker is a file beside the bundle; in tests and on the command line it is the source itself. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** Jobs read millions of rows that nobody needs a moment later: a small nursery keeps their memory flat. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 } as const

/**
 * Runs long work off the window's thread. Aborting `signal` ends the thread, and its connection and key with it, as
 * soon as the statement under way is over; what it was writing in a transaction is then not there. After its point of
 * no return it is not ended any more, until its result was told: what then goes on afterwards is ended again.
 * @throws AppError `cancelled`, or whatever the job failed with
 */
export async function runJob<N extends JobName>(
  name: N,
  input: JobInput<N>,
  { signal, onProgress, afterwards }: JobOptions = {},
): Promise<JobOutput<N>> {
  const turn = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(workerFile, { workerData: { name, input, turn }, resourceLimits })
  let goesOn = false
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const { promise, resolve, reject } = Promise.withResolvers<JobOutput<N>>()
  const cancel = (): void => {
    // Too late: what cannot be taken back is being done, and its result says so.
    if (Atomics.compareExchange(turn, 0, turns.open, turns.stopped) === turns.past) return
    reject(new AppError('cancelled', 'Stopped. Nothing was changed.'))
  }
  signal?.addEventListener('abort', cancel, { once: true })
  if (signal?.aborted === true) cancel()
  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'progress':
        onProgress?.(message)
        break
      case 'done':
        goesOn = message.goesOn
        resolve(message.value as JobOutput<N>)
        break
      case 'failed':
        reject(new AppError(message.error.code, message.error.message))
    }
  })
  worker.on('error', reject)
  worker.on('exit', () =>
    reject(new AppError('internal', 'This work ended early. What was saved before is safe. Try again.')),
  )
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', cancel)
    if (goesOn) await afterwards?.(letGoOn(worker, exited, signal))
    else await worker.terminate()
  }
}

/** The thread does what comes after its result, and is then over by itself. */
async function letGoOn(
  worker: Worker,
  exited: Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const end = (): void => void worker.terminate()
  signal?.addEventListener('abort', end, { once: true })
  if (signal?.aborted === true) end()
  await exited
  signal?.removeEventListener('abort', end)
}
