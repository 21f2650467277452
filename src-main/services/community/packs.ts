import type { EntityManager } from 'typeorm'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { packSchema, type Pack } from '#shared/domain/pack/pack.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { storedJson } from '#main/store/stored-json.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { shippedPacks } from './shipped-packs.ts'

/** Every pack this vault knows: those that come with Threshold, then the agency's own, by their words. */
export async function knownPacks(db: EntityManager): Promise<readonly Pack[]> {
  const rows: readonly LocalRow<'pack'>[] = await db.query('SELECT * FROM pack ORDER BY label')
  return [...shippedPacks(), ...rows.flatMap((row) => ownPackOf(row) ?? [])]
}

/** The pack of a key; null where no pack has it. */
export async function packOf(db: EntityManager, key: string): Promise<Pack | null> {
  const shipped = shippedPacks().find((pack) => pack.key === key)
  if (shipped !== undefined) return shipped
  const [row]: readonly LocalRow<'pack'>[] = await db.query('SELECT * FROM pack WHERE pack_key = ?', [key])
  return row === undefined ? null : ownPackOf(row)
}

/** The pack in force; HUD's where the one chosen is not there any more. */
export async function packInForce(db: EntityManager, key: string): Promise<Pack> {
  return (await packOf(db, key)) ?? hudPack
}

/** Refuses to change a pack that comes with Threshold. @throws AppError bad-input, not-found */
export async function ownPack(db: EntityManager, key: string): Promise<Pack> {
  if (isShipped(key))
    throw new AppError('bad-input', 'This pack comes with Threshold. Make a copy of your own to change it.')
  const pack = await packOf(db, key)
  if (pack === null) throw new AppError('not-found', 'This pack is no longer here. Nothing was changed.')
  return pack
}

export function isShipped(key: string): boolean {
  return shippedPacks().some((pack) => pack.key === key)
}

/** The last packs read, by what is stored of them: reading one anew at every call would judge it anew. */
const parsed = new Map<string, Pack | null>()
const keptAtMost = 8

function ownPackOf({ body }: LocalRow<'pack'>): Pack | null {
  const known = parsed.get(body)
  if (known !== undefined) return known
  if (parsed.size >= keptAtMost) parsed.clear()
  const pack = storedJson<Pack>(packSchema, body) ?? null
  parsed.set(body, pack)
  return pack
}
