import { VaultError } from './vault-error.ts'

/** The vault's error for a failed write: disk full, read-only folder, or a folder that cannot be reached. */
export function writeFault(cause: unknown): VaultError {
  if (cause instanceof VaultError) return cause
  const code = faultCode(cause) ?? ''
  if (DISK_FULL.has(code)) return new VaultError({ code: 'disk-full' }, { cause })
  if (READ_ONLY.has(code)) return new VaultError({ code: 'folder-read-only' }, { cause })
  return new VaultError({ code: 'folder-unreachable' }, { cause })
}

const DISK_FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])
const READ_ONLY: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM'])

/** The system's code of a failed file operation (`ENOENT`), or undefined. */
export function faultCode(fault: unknown): string | undefined {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined
}
