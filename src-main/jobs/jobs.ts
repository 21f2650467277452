import { checkStoreJob } from './check-store-job.ts'
import { exportHmisJob } from './export-hmis-job.ts'
import { furnishPracticeJob } from './furnish-practice-job.ts'
import { printJob } from './print-job.ts'

/** The jobs a worker knows, by name. */
export const jobs = {
  'check-store': checkStoreJob,
  'export-hmis': exportHmisJob,
  'furnish-practice': furnishPracticeJob,
  print: printJob,
} as const

export type JobName = keyof typeof jobs
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>
