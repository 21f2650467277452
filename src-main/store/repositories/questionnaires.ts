import type { EntityManager } from 'typeorm'
import { questionnaireSchema } from '#shared/domain/questionnaire/questionnaire.ts'
import type { ApprovedVersion, VersionState } from '#shared/domain/questionnaire/version.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'

type VersionRow = LocalRow<'questionnaire_version'>

/** A version as the store keeps it, its questionnaire read. */
export interface KeptVersion extends Omit<VersionRow, 'body' | 'state'> {
  readonly state: VersionState
  readonly body: ApprovedVersion['body']
  readonly proposedBy: string | null
  readonly decidedBy: string | null
}

type ReadRow = VersionRow & { readonly proposedBy: string | null; readonly decidedBy: string | null }

const version = `
  SELECT questionnaire_version.*,
         (SELECT display_name FROM account WHERE account.UserID = proposed_by LIMIT 1) AS proposedBy,
         (SELECT display_name FROM account WHERE account.UserID = decided_by LIMIT 1) AS decidedBy
    FROM questionnaire_version`

/** Every version of a questionnaire, or of all, the latest proposed first. */
export async function versionsOf(db: EntityManager, key: string | null): Promise<readonly KeptVersion[]> {
  const rows: readonly ReadRow[] = await db.query(
    `${version} WHERE ? IS NULL OR questionnaire = ?
      ORDER BY questionnaire_version.number IS NOT NULL, questionnaire_version.number DESC, proposed_at DESC`,
    [key, key],
  )
  return rows.map(toVersion)
}

/** One version. @throws AppError not-found */
export async function versionById(db: EntityManager, id: string): Promise<KeptVersion> {
  const [row]: readonly ReadRow[] = await db.query(`${version} WHERE questionnaire_version_id = ?`, [id])
  if (row === undefined)
    throw new AppError('not-found', 'This proposal is no longer there. Go back to the questionnaires.')
  return toVersion(row)
}

/** Every version that counts. */
export async function approvedVersions(db: EntityManager): Promise<readonly ApprovedVersion[]> {
  const rows: readonly Pick<VersionRow, 'questionnaire_version_id' | 'number' | 'effective_from' | 'body'>[] =
    await db.query(
      `SELECT questionnaire_version_id, number, effective_from, body FROM questionnaire_version
      WHERE state = 'approved' ORDER BY questionnaire, number`,
    )
  return rows.map(({ number, body, ...row }) => ({ ...row, number: number ?? 0, body: bodyOf(body) }))
}

function toVersion({ body, state, ...row }: ReadRow): KeptVersion {
  return { ...row, state: stateOf(state), body: bodyOf(body) }
}

function bodyOf(body: string): ApprovedVersion['body'] {
  return questionnaireSchema.parse(JSON.parse(body))
}

function stateOf(state: string): VersionState {
  return state === 'approved' || state === 'withdrawn' ? state : 'proposed'
}
