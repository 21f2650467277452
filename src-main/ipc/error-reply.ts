import { AppError, type ErrorReply } from '#shared/ipc/errors.ts'
import { toStoreError } from '#main/store/sqlite-errors.ts'
import { VaultError } from '#main/vault/vault-error.ts'

/**
 * A failure as it crosses to the window. What we know has its own sentence; anything else gets one neutral
 * sentence, because the text of an unknown error may hold client data.
 */
export function toErrorReply(failure: unknown): ErrorReply {
  if (failure instanceof VaultError)
    return { code: failure.code, message: failure.message, details: failure.details }
  const known = toStoreError(failure)
  if (known instanceof AppError) {
    return {
      code: known.code,
      message: known.message,
      ...(known.details === undefined ? {} : { details: known.details }),
    }
  }
  return {
    code: 'internal',
    message:
      'Something in Threshold went wrong and this was not done. What was saved before is safe. Try again; if it happens twice, lock and unlock the vault.',
  }
}
