import { saveFindings } from '#main/exchange/save-findings.ts'
import type { StagingPlace } from '#main/exchange/staging/staging.ts'
import type { Job } from './job.ts'

/** Writes the list of what did not come in, or not as it was written, to a file. */
export const saveFindingsJob: Job<{ readonly staging: StagingPlace; readonly to: string }, void> = ({
  staging,
  to,
}) => saveFindings(staging, to)
