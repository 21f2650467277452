import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'

/** One file of a zip, as the zip's own directory describes it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly extra: Buffer
  readonly packed: Buffer
  readonly crc: number
}

/**
 * Opens a zip whose files are encrypted as WinZip and 7-Zip do it (AES, AE-1 or AE-2), by the published format alone
 * and with nothing of the library that wrote it. Throws for a wrong pass phrase, an altered file, and a file that is
 * not encrypted with AES-256.
 */
export function openEncryptedZip(zip: Buffer, passphrase: string): ReadonlyMap<string, string> {
  return new Map(entriesOf(zip).map((entry) => [entry.name, decrypted(entry, passphrase).toString('utf8')]))
}

/** The names in the directory, which a zip does not hide. */
export function namesInZip(zip: Buffer): readonly string[] {
  return entriesOf(zip).map(({ name }) => name)
}

function entriesOf(zip: Buffer): readonly Entry[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end === -1) throw new Error('this is not a whole zip')
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('the directory of the zip is broken')
    const nameLength = zip.readUInt16LE(at + 28)
    const extraLength = zip.readUInt16LE(at + 30)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    entries.push({
      name,
      method: zip.readUInt16LE(at + 10),
      isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      crc: zip.readUInt32LE(at + 16),
      extra: zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength),
      packed: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    })
    at += 46 + nameLength + extraLength + zip.readUInt16LE(at + 32)
  }
  return entries
}

function decrypted({ name, method, isEncrypted, extra, packed, crc }: Entry, passphrase: string): Buffer {
  if (!isEncrypted || method !== 99) throw new Error(`${name} is not encrypted with AES`)
  const aes = aesExtra(extra)
  if (aes.strength !== 3) throw new Error(`${name} is not encrypted with AES-256`)
  if (aes.version === 2 && crc !== 0) throw new Error(`${name} tells a checksum of its plain text`)
  const salt = packed.subarray(0, 16)
  const keys = pbkdf2Sync(passphrase, salt, 1000, 66, 'sha1')
  if (!keys.subarray(64).equals(packed.subarray(16, 18))) throw new Error('wrong pass phrase')
  const secret = packed.subarray(18, -10)
  const proof = createHmac('sha1', keys.subarray(32, 64)).update(secret).digest().subarray(0, 10)
  if (!proof.equals(packed.subarray(-10))) throw new Error(`${name} was altered`)
  const plain = counterMode(keys.subarray(0, 32), secret)
  return aes.method === 8 ? inflateRawSync(plain) : plain
}

function aesExtra(extra: Buffer): { version: number; strength: number; method: number } {
  for (let at = 0; at < extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x9901) continue
    return {
      version: extra.readUInt16LE(at + 4),
      strength: extra.readUInt8(at + 8),
      method: extra.readUInt16LE(at + 9),
    }
  }
  throw new Error('a file says nothing of its encryption')
}

/** AES in counter mode with WinZip's little-endian counter from 1, which node's own counter mode cannot do. */
function counterMode(key: Buffer, secret: Buffer): Buffer {
  const blocks = Math.ceil(secret.length / 16)
  const counters = Buffer.alloc(blocks * 16)
  for (let block = 0; block < blocks; block += 1) counters.writeUInt32LE(block + 1, block * 16)
  return xor(secret, encryptBlocks(key, counters))
}

function encryptBlocks(key: Buffer, blocks: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-ecb', key, null)
  cipher.setAutoPadding(false)
  return cipher.update(blocks)
}

function xor(one: Buffer, other: Buffer): Buffer {
  const out = Buffer.alloc(one.length)
  for (let at = 0; at < one.length; at += 1) out[at] = (one[at] ?? 0) ^ (other[at] ?? 0)
  return out
}
