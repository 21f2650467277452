import { AppError } from '#shared/ipc/errors.ts'

const sentences = {
  'store-damaged':
    'The vault could not be read: part of its file is damaged. Nothing was changed. Make a copy of the vault folder before anything else, then restore your last backup.',
  'disk-full':
    'There is no space left on this disk, so this was not saved. What was saved before is safe. Free some space, then save again.',
  'folder-read-only':
    'This computer does not let Threshold write to the vault folder. Nothing was changed. Ask whoever looks after this computer to allow it, then try again.',
  conflict: 'This was changed somewhere else a moment ago. Look at it again, then save.',
} as const

/** The SQLite result code of a failure, whether thrown by the driver or wrapped by TypeORM. */
export function sqliteCode(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null) return undefined
  if ('driverError' in failure) return sqliteCode(failure.driverError)
  return 'code' in failure && typeof failure.code === 'string' && failure.code.startsWith('SQLITE_')
    ? failure.code
    : undefined
}

/** True when another connection holds the write lock for now. */
export function isBusy(failure: unknown): boolean {
  return sqliteCode(failure)?.startsWith('SQLITE_BUSY') === true
}

/** True when the file's content cannot be trusted: a page fails its authentication, or the key does not fit. */
export function isDamage(failure: unknown): boolean {
  const code = sqliteCode(failure)
  return code !== undefined && kindOf(code) === 'store-damaged'
}

/**
 * A store failure as an error with a sentence. The original is kept as the cause but never shown or logged: its
 * text can hold the statement's values.
 */
export function toStoreError(failure: unknown): unknown {
  const code = sqliteCode(failure)
  if (code === undefined) return failure
  const kind = kindOf(code)
  return kind === undefined ? failure : new AppError(kind, sentences[kind], undefined, { cause: failure })
}

function kindOf(code: string): keyof typeof sentences | undefined {
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_IOERR_SHORT_READ')
    return 'store-damaged'
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return 'disk-full'
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM')
    return 'folder-read-only'
  if (code.startsWith('SQLITE_CONSTRAINT') || code.startsWith('SQLITE_BUSY')) return 'conflict'
  return undefined
}
