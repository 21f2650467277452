import type { EntityManager } from 'typeorm'
import type { LedgerFilter } from '#shared/domain/disclosure/ledger-filter.ts'
import { ledgerLineSchema, type LedgerLine } from '#shared/ipc/ledger-calls.ts'
import type { LocalRow } from '../tables/local-tables.ts'

type Row = LocalRow<'disclosure'> & {
  readonly who: string | null
  readonly second: string | null
  readonly corrections: number
}

const gone = 'Somebody no longer in this vault'

const lines = `
  SELECT disclosure.*,
         (SELECT display_name FROM account WHERE account.UserID = disclosure.UserID LIMIT 1) AS who,
         (SELECT display_name FROM account WHERE account.UserID = disclosure.second_UserID LIMIT 1) AS second,
         (SELECT count(*) FROM disclosure AS later WHERE later.corrects = disclosure.disclosure_id) AS corrections
    FROM disclosure`

/** Moments between which an entry was made, UTC; null leaves the end open. */
export interface Between {
  readonly from: string | null
  readonly before: string | null
}

/** Entries that fit, the latest first: those after `after` in that order, at most `limit`. */
export async function ledgerLines(
  db: EntityManager,
  filter: Pick<LedgerFilter, 'kind' | 'authority' | 'text'> & Between,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly LedgerLine[]> {
  const { kind, authority, from, before } = filter
  const text = `%${filter.text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const rows: readonly Row[] = await db.query(
    `${lines}
      WHERE (? IS NULL OR kind = ?) AND (? IS NULL OR authority = ?)
        AND (? IS NULL OR at >= ?) AND (? IS NULL OR at < ?)
        AND (what LIKE ? ESCAPE '\\' OR recipient LIKE ? ESCAPE '\\' OR purpose LIKE ? ESCAPE '\\')
        AND (? IS NULL OR disclosure.rowid < (SELECT rowid FROM disclosure WHERE disclosure_id = ?))
      ORDER BY disclosure.rowid DESC LIMIT ?`,
    [kind, kind, authority, authority, from, from, before, before, text, text, text, after, after, limit],
  )
  return rows.map(toLine)
}

/** One entry with its row; null when there is none. */
export async function ledgerEntry(
  db: EntityManager,
  disclosure_id: string,
): Promise<{ readonly line: LedgerLine; readonly row: LocalRow<'disclosure'> } | null> {
  const rows: readonly Row[] = await db.query(`${lines} WHERE disclosure_id = ?`, [disclosure_id])
  const [row] = rows
  return row === undefined ? null : { line: toLine(row), row }
}

/** The totals that left, the first one first, each as it was published. */
export async function releasedTotals(
  db: EntityManager,
): Promise<readonly Pick<LocalRow<'disclosure'>, 'disclosure_id' | 'published'>[]> {
  return db.query(
    `SELECT disclosure_id, published FROM disclosure WHERE kind = 'totals' ORDER BY disclosure.rowid`,
  )
}

/** The corrections of an entry, the first one first. */
export async function correctionsOf(
  db: EntityManager,
  disclosure_id: string,
): Promise<readonly LedgerLine[]> {
  const rows: readonly Row[] = await db.query(`${lines} WHERE corrects = ? ORDER BY disclosure.rowid`, [
    disclosure_id,
  ])
  return rows.map(toLine)
}

function toLine(row: Row): LedgerLine {
  return ledgerLineSchema.parse({
    ...row,
    authorityWords: row.authority_words,
    who: row.who ?? gone,
    second: row.second_UserID === null ? null : (row.second ?? gone),
    recordedLate: row.recorded_late === 1,
  })
}
