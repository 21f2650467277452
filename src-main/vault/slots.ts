import { createHmac, randomBytes } from 'node:crypto'
import {
  recoveryEntropy,
  recoveryWordsFault,
  recoveryWordsOf,
} from '#shared/domain/passphrase/recovery-words.ts'
import { normaliseSignInName } from '#shared/domain/passphrase/normalise.ts'
import { HEADER_FORMAT, type PassphraseSlot, type RecoverySlot, type VaultHeader } from './header.ts'
import { deriveKey, unwrapKey, wrapKey } from './key-wrap.ts'
import { freshKdf, passphraseKey } from './passphrase-key.ts'
import { VaultError } from './vault-error.ts'

/** A random id of 32 hex characters. */
export function randomId(): string {
  return randomBytes(16).toString('hex')
}

/** What a slot is found by: a keyed hash of the sign-in name, so that the header names nobody. */
export function nameTagOf(nameSalt: string, signInName: string): string {
  const name = normaliseSignInName(signInName)
  if (name === '') throw new VaultError({ code: 'name-empty' })
  return createHmac('sha256', Buffer.from(nameSalt, 'hex')).update(name).digest('hex')
}

interface SlotOwner {
  readonly vaultId: string
  readonly slotId: string
  readonly nameTag: string
}

/**
 * A slot that opens with this pass phrase, at the current cost. The data key is asked for only after the slow
 * derivation: the vault may have been locked, and its key zero-filled, in the meantime.
 */
export async function sealSlot(
  owner: SlotOwner,
  passphrase: string,
  dataKey: () => Buffer,
): Promise<PassphraseSlot> {
  const { vaultId, slotId, nameTag } = owner
  const kdf = freshKdf()
  const wrappingKey = await passphraseKey(passphrase, kdf)
  try {
    return { slotId, nameTag, kdf, wrapped: wrapKey(wrappingKey, dataKey(), slotLabel(vaultId, slotId, kdf)) }
  } finally {
    wrappingKey.fill(0)
  }
}

/** The data key, or null when the pass phrase is not this slot's. */
export async function openSlot(
  vaultId: string,
  slot: PassphraseSlot,
  passphrase: string,
): Promise<Buffer | null> {
  const wrappingKey = await passphraseKey(passphrase, slot.kdf)
  try {
    return unwrapKey(wrappingKey, slot.wrapped, slotLabel(vaultId, slot.slotId, slot.kdf))
  } finally {
    wrappingKey.fill(0)
  }
}

/** The work of opening a slot, for nobody: an unknown sign-in name must take as long as a wrong pass phrase. */
export async function openNoSlot(passphrase: string): Promise<null> {
  const wrappingKey = await passphraseKey(passphrase, freshKdf())
  wrappingKey.fill(0)
  return null
}

/** A new recovery slot and the 24 words that open it. */
export function sealRecovery(vaultId: string, dataKey: Buffer): { slot: RecoverySlot; words: string[] } {
  const entropy = randomBytes(32)
  const slotId = randomId()
  const kdf = { algorithm: 'hkdf-sha256', salt: randomId() } as const
  const wrappingKey = recoveryKey(entropy, kdf.salt)
  const slot = { slotId, kdf, wrapped: wrapKey(wrappingKey, dataKey, slotLabel(vaultId, slotId, kdf)) }
  const words = recoveryWordsOf(entropy)
  wrappingKey.fill(0)
  entropy.fill(0)
  return { slot, words }
}

/** The data key behind the recovery words. Throws `words-wrong`, saying what is wrong with them. */
export function openRecovery(header: VaultHeader, words: readonly string[]): Buffer {
  const entropy = recoveryEntropy(words)
  if (entropy === null) {
    throw new VaultError({ code: 'words-wrong', ...(recoveryWordsFault(words) ?? { fault: 'checksum' }) })
  }
  const { slotId, kdf, wrapped } = header.recovery
  const wrappingKey = recoveryKey(entropy, kdf.salt)
  const dataKey = unwrapKey(wrappingKey, wrapped, slotLabel(header.vaultId, slotId, kdf))
  wrappingKey.fill(0)
  entropy.fill(0)
  if (dataKey === null) throw new VaultError({ code: 'words-wrong', fault: 'other-vault' })
  return dataKey
}

/** 256 bits of entropy need no slow derivation. */
function recoveryKey(entropy: Uint8Array, salt: string): Buffer {
  return deriveKey(entropy, salt, 'threshold vault recovery slot 1')
}

/** Binds a wrapped key to its format, vault, slot and derivation: none can be exchanged for a weaker one. */
function slotLabel(
  vaultId: string,
  slotId: string,
  kdf: PassphraseSlot['kdf'] | RecoverySlot['kdf'],
): string {
  const cost = kdf.algorithm === 'argon2id' ? [kdf.memoryKiB, kdf.passes, kdf.lanes] : []
  return JSON.stringify([HEADER_FORMAT, vaultId, slotId, kdf.algorithm, ...cost, kdf.salt])
}
