import type { EntityManager } from 'typeorm'
import { communityOf, type Community, type KnownWords } from '#shared/domain/clock/community.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'
import type { CommunityInForce } from '#shared/ipc/community-calls.ts'
import { readStoredSettings } from '../agency/stored-settings.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { isShipped, knownPacks, packInForce, packOf } from './packs.ts'

/** The community's words and clocks, counted in the days on which this agency is open. */
export async function readCommunity(db: EntityManager): Promise<Community> {
  const settings = await readStoredSettings(db)
  return communityOf(await packInForce(db, settings.pack), settings)
}

/** The pack in force has the first word, then the agency's own packs, then those that come with Threshold. */
export async function knownWords(db: EntityManager): Promise<KnownWords> {
  const { pack } = await readStoredSettings(db)
  const packs = [...(await knownPacks(db)), await packInForce(db, pack)]
  const reasons = new Map(packs.flatMap((each) => each.reasons.map((row) => [row.key, row])))
  const statuses = packs.flatMap((each) => each.statuses.map(({ key, label }) => [key, label]))
  return { reasons: [...reasons.values()], statuses: Object.fromEntries(statuses) as KnownWords['statuses'] }
}

/** What the window needs of the community, with the packs there are to choose from. */
export async function communityInForce(db: EntityManager): Promise<CommunityInForce> {
  const settings = await readStoredSettings(db)
  const pack = await packInForce(db, settings.pack)
  const known = await knownWords(db)
  return {
    pack,
    known: { reasons: [...known.reasons], statuses: { ...known.statuses } },
    packs: (await knownPacks(db)).map(({ key, label, about }) => ({
      key,
      label,
      about,
      own: !isShipped(key),
    })),
  }
}

/** A pack to look at. @throws AppError not-found */
export async function readPack(db: EntityManager, key: string): Promise<Pack> {
  const pack = await packOf(db, key)
  if (pack === null) throw new AppError('not-found', 'This pack is no longer here.')
  return pack
}
