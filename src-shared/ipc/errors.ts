import { z } from 'zod'

/**
 * Everything that can go wrong in a way the person at the screen can be told about. The code is for the
 * program; the message that travels with it is the sentence a case worker reads.
 */
export const errorCodes = [
  // Any call
  'bad-input',
  'not-allowed',
  'not-found',
  'locked',
  'no-hat',
  'conflict',
  'cancelled',
  'internal',
  // The vault's header and who may open it
  'wrong-pass-phrase',
  'throttled',
  'weak-pass-phrase',
  'header-missing',
  'header-damaged',
  'header-newer',
  'header-tampered',
  'previous-unusable',
  'vault-exists',
  'vault-closed',
  'in-use',
  'words-wrong',
  'name-taken',
  'name-empty',
  'name-unknown',
  'user-unknown',
  'last-user',
  'same-person',
  // The store and the disk under it
  'store-damaged',
  'store-newer',
  'store-older',
  'folder-read-only',
  'folder-unreachable',
  'disk-full',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** An error as it crosses the bridge. Electron drops custom fields of thrown errors, so it travels as a value. */
export const errorReplySchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})

export type ErrorReply = z.output<typeof errorReplySchema>

/** A failure with a sentence for the person at the screen: what happened, what is safe, what to do. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: ErrorReply['details']

  constructor(code: ErrorCode, message: string, details?: ErrorReply['details'], options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.details = details
  }
}
