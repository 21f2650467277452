import { randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { normalisePassphrase } from '#shared/domain/passphrase/normalise.ts'

/** How one slot's key is derived from its pass phrase; stored with the slot, so that it can be raised later. */
export interface PassphraseKdf {
  readonly algorithm: 'argon2id'
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
  readonly salt: string
}

type KdfCost = Pick<PassphraseKdf, 'memoryKiB' | 'passes' | 'lanes'>

/** RFC 9106's choice for machines with little memory; raise it here, and slots follow at their next unlock. */
const CURRENT_KDF_COST: KdfCost = { memoryKiB: 65_536, passes: 3, lanes: 4 }

/** The current cost with a fresh salt, for a new or a changed pass phrase. */
export function freshKdf(): PassphraseKdf {
  return { algorithm: 'argon2id', ...CURRENT_KDF_COST, salt: randomBytes(16).toString('hex') }
}

/** True when a slot was made when less work was asked for. */
export function isWeakerThanCurrent(kdf: PassphraseKdf): boolean {
  return kdf.memoryKiB < CURRENT_KDF_COST.memoryKiB || kdf.passes < CURRENT_KDF_COST.passes
}

/**
 * The 256-bit key of a pass phrase; about a tenth of a second, off the calling thread. The library's default is
 * Argon2id, version 1.3 (a test holds it against Node's own).
 */
export async function passphraseKey(passphrase: string, kdf: PassphraseKdf): Promise<Buffer> {
  const secret = Buffer.from(normalisePassphrase(passphrase), 'utf8')
  try {
    return await hashRaw(secret, {
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.passes,
      parallelism: kdf.lanes,
      salt: Buffer.from(kdf.salt, 'hex'),
      outputLen: 32,
    })
  } finally {
    secret.fill(0)
  }
}
