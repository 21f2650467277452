import type { EntityManager } from 'typeorm'
import { AppError } from '#shared/ipc/errors.ts'

/**
 * The CoC a report is about: the one that was named, or the only one these data have.
 * Letter case does not matter.
 * @throws AppError bad-input when there are several to choose from, none, or not the one named
 */
export async function findCoC(db: EntityManager, named: string | undefined): Promise<string> {
  const codes = await cocsOf(db)
  const chosen = named?.toUpperCase() ?? (codes.length === 1 ? codes[0] : undefined)
  if (chosen !== undefined && codes.includes(chosen)) return chosen
  if (codes.length === 0) throw new AppError('bad-input', 'No project of these data is in a CoC.')
  throw new AppError(
    'bad-input',
    named === undefined
      ? `These data are of several CoCs: ${codes.join(', ')}. Name one with --coc.`
      : `No project of these data is in ${named}. They are in ${codes.join(', ')}.`,
  )
}

/** The CoCs that projects of these data are in. */
export async function cocsOf(db: EntityManager): Promise<readonly string[]> {
  const rows: readonly { readonly CoCCode: string }[] = await db.query(
    'SELECT DISTINCT CoCCode FROM ProjectCoC WHERE DateDeleted IS NULL AND CoCCode IS NOT NULL ORDER BY CoCCode',
  )
  return rows.map(({ CoCCode }) => CoCCode)
}
