import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** A 256-bit key under AES-256-GCM, every part in lower-case hex. */
export interface WrappedKey {
  readonly nonce: string
  readonly ciphertext: string
  readonly tag: string
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Wraps a key. `label` is authenticated with it: the same label is needed to unwrap. */
export function wrapKey(wrappingKey: Buffer, key: Buffer, label: string): WrappedKey {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, wrappingKey, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(label, 'utf8'))
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    nonce: nonce.toString('hex'),
    ciphertext: ciphertext.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

/** The key, or null when the wrapping key or the label is another one or the wrapped bytes were changed. */
export function unwrapKey(wrappingKey: Buffer, wrapped: WrappedKey, label: string): Buffer | null {
  const cipher = createDecipheriv(CIPHER, wrappingKey, Buffer.from(wrapped.nonce, 'hex'), {
    authTagLength: TAG_BYTES,
  })
  cipher.setAAD(Buffer.from(label, 'utf8'))
  cipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'))
  const key = cipher.update(Buffer.from(wrapped.ciphertext, 'hex'))
  try {
    cipher.final()
    return key
  } catch {
    key.fill(0)
    return null
  }
}

/** A 256-bit key for one purpose from a strong secret (HKDF-SHA256). Not for pass phrases. */
export function deriveKey(secret: Uint8Array, salt: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'hex'), purpose, 32))
}
