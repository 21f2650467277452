import { AppError } from '#shared/ipc/errors.ts'

/** What is said where the solver did not find out in time: nothing leaves then. */
export function noTime(): AppError {
  return new AppError(
    'not-allowed',
    'There was no time to check this against everything that left before, so it cannot leave. Choose the dates of an earlier report, or fewer months, and try again.',
  )
}
