import { AppError } from '#shared/ipc/errors.ts'

/**
 * Files that cannot be taken as an HMIS CSV export at all. The sentence names the file and what to do; nothing was
 * changed.
 */
export function refusal(sentence: string): AppError {
  return new AppError('bad-input', `${sentence} Nothing was changed.`)
}
