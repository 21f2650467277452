import type Database from 'better-sqlite3-multiple-ciphers'
import type { TableCounts } from './merge/compare.ts'
import type { Standard } from './older/standard.ts'
import type { CarriedOver } from './staging/stage-export.ts'
import type { Effect } from '#shared/domain/exchange/finding-effects.ts'

/** Findings of one kind, counted. */
export interface FindingGroup {
  readonly file: string
  readonly column: string | null
  readonly reason: string
  readonly effect: Effect
  readonly count: number
  readonly firstLine: number | null
}

/** What an import would bring, before anything is changed. */
export interface Preview {
  /** The standard of HUD's that the export follows, and how an older one was read as FY2026. */
  readonly standard: Standard['name']
  readonly mapping: readonly CarriedOver[]
  readonly isHashed: boolean
  readonly counts: readonly TableCounts[]
  readonly findings: readonly FindingGroup[]
  /** What was noticed about the files as a whole. */
  readonly remarks: readonly string[]
}

/** Everything found while reading, the most frequent first. */
export function findingGroups(db: Database.Database): readonly FindingGroup[] {
  return db
    .prepare<[], FindingGroup>(
      `SELECT file, "column", reason, effect, count, firstLine FROM staging.finding_group
        ORDER BY count DESC, file, "column" LIMIT 500`,
    )
    .all()
}
