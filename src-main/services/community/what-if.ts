import { communityOf } from '#shared/domain/clock/community.ts'
import { packSchema, type Pack } from '#shared/domain/pack/pack.ts'
import { withRow } from '#shared/domain/pack/edit-pack.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { WhatIf, WhatIfAsked } from '#shared/ipc/community-calls.ts'
import { runJob, type JobOptions } from '#main/jobs/run-job.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { readStoredSettings } from '../agency/stored-settings.ts'
import { today, type Desk } from '../desk.ts'
import type { Session } from '../session.ts'
import { packOf } from './packs.ts'

/**
 * What would be due if a pack were in force, or one with a changed row: nothing is saved. Worked out in a worker.
 * @throws AppError not-found, bad-input for a row that does not fit, cancelled
 */
export async function whatIf(
  desk: Desk,
  session: Session,
  asked: WhatIfAsked,
  options: JobOptions,
): Promise<WhatIf> {
  const { db } = desk.store
  const { pack, calendar } = communityOf(await packAsked(desk, asked), await readStoredSettings(db))
  const place = { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex }
  return runJob('due-under', { ...place, clocks: pack.clocks, calendar, today: today(desk) }, options)
}

async function packAsked(desk: Desk, { key, section, at, row }: WhatIfAsked): Promise<Pack> {
  const pack = await packOf(desk.store.db, key)
  if (pack === null) throw new AppError('not-found', 'This pack is no longer here. Nothing was changed.')
  if (section === null) return pack
  const changed = packSchema.safeParse(withRow(pack, section, at, row))
  if (!changed.success) throw new AppError('bad-input', 'Mend what is marked first, then look again.')
  return changed.data
}
