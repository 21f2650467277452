import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { deriveKey } from './key-wrap.ts'

export const HEADER_FORMAT = 1
const MAGIC = 'Threshold vault'

function hex(bytes: number) {
  return z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'))
}

const wrappedKeySchema = z.strictObject({ nonce: hex(12), ciphertext: hex(32), tag: hex(16) })

/** The upper bounds keep a forged header from asking for all the memory of the machine. */
const passphraseKdfSchema = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.int().min(8192).max(1_048_576),
  passes: z.int().min(1).max(16),
  lanes: z.int().min(1).max(16),
  salt: hex(16),
})

const slotSchema = z.strictObject({
  slotId: hex(16),
  nameTag: hex(32),
  kdf: passphraseKdfSchema,
  wrapped: wrappedKeySchema,
})

const recoverySlotSchema = z.strictObject({
  slotId: hex(16),
  kdf: z.strictObject({ algorithm: z.literal('hkdf-sha256'), salt: hex(16) }),
  wrapped: wrappedKeySchema,
})

/** Everything the two proofs cover. */
const contentsSchema = z.object({
  magic: z.literal(MAGIC),
  format: z.literal(HEADER_FORMAT),
  vaultId: hex(16),
  kind: z.enum(['agency', 'practice']),
  createdAt: z.iso.date(),
  /** Goes up by one at every write. */
  revision: z.int().min(1),
  /** Copies of the header older than this revision hold a pass phrase or words that no longer count. */
  revokedBefore: z.int().min(0),
  nameSalt: hex(16),
  slots: z.array(slotSchema).min(1).max(500).refine(areDistinct),
  recovery: recoverySlotSchema,
})

const headerSchema = z.strictObject({
  ...contentsSchema.shape,
  /** Made with the data key: tells, after the unlock, whether anybody else changed the header. */
  mac: hex(32),
  /** Made with no key: tells, before the unlock, whether the file is whole. */
  checksum: hex(32),
})

export type VaultHeader = z.infer<typeof headerSchema>
export type VaultKind = VaultHeader['kind']
export type PassphraseSlot = z.infer<typeof slotSchema>
export type RecoverySlot = z.infer<typeof recoverySlotSchema>
/** A header before it is sealed. */
export type HeaderContents = Omit<VaultHeader, 'magic' | 'format' | 'mac' | 'checksum'>

export type HeaderReading =
  | { readonly state: 'sound'; readonly header: VaultHeader }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer' }

/** Reads a header's text and says whether it is whole. A newer format is told from a damaged file. */
export function parseHeader(text: string): HeaderReading {
  const raw = parseJson(text)
  if (isNewer(raw)) return { state: 'newer' }
  const parsed = headerSchema.safeParse(raw)
  if (!parsed.success || parsed.data.checksum !== checksumOf(parsed.data)) return { state: 'damaged' }
  return { state: 'sound', header: parsed.data }
}

/** Completes a header with the two proofs of its contents. */
export function sealHeader(contents: HeaderContents, dataKey: Buffer): VaultHeader {
  const unsealed = contentsSchema.parse({ ...contents, magic: MAGIC, format: HEADER_FORMAT })
  const mac = macOf(unsealed, dataKey).toString('hex')
  return { ...unsealed, mac, checksum: checksumOf({ ...unsealed, mac }) }
}

/** True when this header was written by someone who held the data key, and not changed since. */
export function isGenuine(header: VaultHeader, dataKey: Buffer): boolean {
  return timingSafeEqual(macOf(header, dataKey), Buffer.from(header.mac, 'hex'))
}

/** The header as it is stored. */
export function formatHeader(header: VaultHeader): string {
  return `${JSON.stringify(header, null, 2)}\n`
}

function macOf(header: z.input<typeof contentsSchema>, dataKey: Buffer): Buffer {
  const key = deriveKey(dataKey, header.vaultId, 'threshold vault header mac 1')
  const mac = createHmac('sha256', key).update(canonicalContents(header)).digest()
  key.fill(0)
  return mac
}

function checksumOf(header: z.input<typeof contentsSchema> & { readonly mac: string }): string {
  return createHash('sha256').update(canonicalContents(header)).update(header.mac).digest('hex')
}

/** The contents, without the proofs, in bytes that do not depend on the order of keys. */
function canonicalContents(header: z.input<typeof contentsSchema>): string {
  return canonicalJson(contentsSchema.parse(header))
}

/** JSON with the keys of every object in order, so that the same contents always give the same bytes. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isNewer(raw: unknown): boolean {
  const mark = z.looseObject({ magic: z.literal(MAGIC), format: z.int().min(HEADER_FORMAT + 1) })
  return mark.safeParse(raw).success
}

function areDistinct(slots: readonly { readonly slotId: string; readonly nameTag: string }[]): boolean {
  return (
    new Set(slots.map((slot) => slot.slotId)).size === slots.length &&
    new Set(slots.map((slot) => slot.nameTag)).size === slots.length
  )
}
