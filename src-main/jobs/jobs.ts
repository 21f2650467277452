/** The jobs a worker knows, by name. Each is loaded only when it is asked for: some bring large libraries along. */
export const jobs = {
  'check-data': async () => (await import('./check-data-job.ts')).checkDataJob,
  'check-store': async () => (await import('./check-store-job.ts')).checkStoreJob,
  'due-under': async () => (await import('./due-under-job.ts')).dueUnderJob,
  'draw-png': async () => (await import('./draw-png-job.ts')).drawPngJob,
  'export-hmis': async () => (await import('./export-hmis-job.ts')).exportHmisJob,
  'furnish-practice': async () => (await import('./furnish-practice-job.ts')).furnishPracticeJob,
  'merge-import': async () => (await import('./merge-import-job.ts')).mergeImportJob,
  'prepare-release': async () => (await import('./release-jobs.ts')).prepareReleaseJob,
  'rank-list': async () => (await import('./rank-list-job.ts')).rankListJob,
  'release-alternatives': async () => (await import('./release-jobs.ts')).releaseAlternativesJob,
  'stage-import': async () => (await import('./stage-import-job.ts')).stageImportJob,
  'make-report': async () => (await import('./report-jobs.ts')).makeReportJob,
  'report-cell': async () => (await import('./report-jobs.ts')).reportCellJob,
  'save-findings': async () => (await import('./save-findings-job.ts')).saveFindingsJob,
  print: async () => (await import('./print-job.ts')).printJob,
} as const

export type JobName = keyof typeof jobs
type JobOf<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>
export type JobInput<N extends JobName> = Parameters<JobOf<N>>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<JobOf<N>>>
