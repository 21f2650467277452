import { AppError } from '#shared/ipc/errors.ts'

/**
 * Files that cannot be taken as an HMIS CSV export at all. The sentence names the file and what to do; nothing was
 * changed.
 */
export function refusal(sentence: string): AppError {
  return new AppError('bad-input', `${sentence} Nothing was changed.`)
}

/** An encrypted zip that came without its pass phrase. */
export function needsPassphrase(): AppError {
  return new AppError(
    'wrong-pass-phrase',
    'The zip is encrypted. Enter the pass phrase that came with it. Nothing was changed.',
  )
}

/** An encrypted zip that another pass phrase opens. */
export function wrongPassphrase(): AppError {
  return new AppError(
    'wrong-pass-phrase',
    'This pass phrase does not open the zip. Check its spelling, its spaces and Caps Lock. Nothing was changed.',
  )
}
