import { faultCode } from './file-faults.ts'
import { AppError } from '#shared/ipc/errors.ts'

/** Why a file cannot be written where the person wants it, in a sentence; nothing of it stays there. */
export function placeFault(cause: unknown): AppError {
  const [code, sentence] = faults[faultCode(cause) ?? ''] ?? unreachable
  return new AppError(code, sentence, undefined, { cause })
}

const full = [
  'disk-full',
  'There is no room left there. Nothing left the vault. Choose another place.',
] as const
const readOnly = [
  'folder-read-only',
  'Files cannot be saved there. Nothing left the vault. Choose another folder.',
] as const
const unreachable = [
  'folder-unreachable',
  'That place cannot be reached any more. Nothing left the vault. Choose another folder.',
] as const

const faults: Readonly<Record<string, typeof full | typeof readOnly>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
}
