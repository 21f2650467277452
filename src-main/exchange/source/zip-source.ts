import { open, type FileHandle } from 'node:fs/promises'
import { configure, Reader, ZipReader, type FileEntry } from '@zip.js/zip.js'
import { needsPassphrase, refusal, wrongPassphrase } from '../refusal.ts'
import { inOneFolder } from './one-folder.ts'
import type { Source, SourceFile } from './source.ts'

configure({ useWebWorkers: false, chunkSize: 262_144 })

/** Text this much smaller in a zip than outside is no export: those shrink to a tenth or a fiftieth. */
const mostRatio = 200
/** Below this, even what is wildly packed does no harm. */
const harmless = 64 * 1024 * 1024
/** More than any agency's export; a zip that says more would only fill the disk. */
const mostBytes = 64 * 1024 * 1024 * 1024
const mostEntries = 1000

/**
 * An export as a zip: read where it lies, a piece at a time, decrypted in memory where it is encrypted.
 * @throws AppError bad-input, wrong-pass-phrase
 */
export async function openZip(path: string, passphrase: string | null): Promise<Source> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  const zip = new ZipReader(new HandleReader(handle, size), { checkOverlappingEntry: true })
  const close = async (): Promise<void> => {
    await zip.close().catch(() => undefined)
    await handle.close()
  }
  try {
    const { files, remarks } = inOneFolder(await entriesOf(zip, passphrase))
    return {
      files: [...files].map(([name, { entry }]) => sourceFile(name, entry, passphrase)),
      remarks,
      close,
    }
  } catch (failure) {
    await close()
    throw failure
  }
}

async function entriesOf(
  zip: ZipReader<unknown>,
  passphrase: string | null,
): Promise<readonly { path: string; entry: FileEntry }[]> {
  const found: { path: string; entry: FileEntry }[] = []
  let total = 0
  try {
    for await (const entry of zip.getEntriesGenerator({
      strictness: 'balanced',
      filenameValidation: 'strict',
    })) {
      if (entry.directory) continue
      const { filename, encrypted, uncompressedSize, compressedSize } = entry
      if (encrypted && passphrase === null) throw needsPassphrase()
      if (isSymbolicLink(entry))
        throw refusal(`${nameOf(filename)} in the zip is no file but a link. Make the export again.`)
      total += uncompressedSize
      if (uncompressedSize > harmless && uncompressedSize > compressedSize * mostRatio)
        throw refusal(
          `${nameOf(filename)} would unpack to more than ${mostRatio} times its size, as no export does. It was not unpacked.`,
        )
      if (total > mostBytes)
        throw refusal('The zip would unpack to more than 64 GB, as no export does. It was not unpacked.')
      if (found.length === mostEntries)
        throw refusal('The zip holds more than 1,000 files, as no export does.')
      found.push({ path: filename.replaceAll('\\', '/'), entry })
    }
  } catch (failure) {
    throw inSentence(failure)
  }
  return found
}

function sourceFile(name: string, entry: FileEntry, passphrase: string | null): SourceFile {
  return { name, size: entry.uncompressedSize, bytes: () => unpack(name, entry, passphrase) }
}

async function* unpack(name: string, entry: FileEntry, passphrase: string | null): AsyncIterable<Uint8Array> {
  const pipe = new TransformStream<Uint8Array, Uint8Array>()
  let failure: unknown
  const done = entry
    .getData(pipe.writable, {
      checkSignature: true,
      checkOverlappingEntry: true,
      ...(entry.encrypted && passphrase !== null ? { password: passphrase } : {}),
    })
    .catch(async (fault: unknown) => {
      failure = fault
      await pipe.writable.abort(fault).catch(() => undefined)
    })
  let bytes = 0
  try {
    for await (const chunk of pipe.readable) {
      bytes += chunk.byteLength
      if (bytes > entry.uncompressedSize)
        throw refusal(
          `${name} unpacks to more than the zip says. It is damaged, or was made to fill the disk.`,
        )
      yield chunk
    }
  } catch (fault) {
    throw inSentence(failure ?? fault, name)
  }
  await done
  if (failure !== undefined) throw inSentence(failure, name)
}

/** zip.js names its faults by their text; whatever it cannot read is one of these. */
function inSentence(failure: unknown, name?: string): unknown {
  if (!(failure instanceof Error) || failure.name === 'AppError') return failure
  const { message } = failure
  const file = name === undefined ? 'The zip' : `${name} in the zip`
  if (/password/i.test(message)) return wrongPassphrase()
  if (/encrypt/i.test(message)) return needsPassphrase()
  if (/unsafe|filename/i.test(message))
    return refusal(
      'A name in the zip leads out of its own folder. It was not unpacked. Make the export again.',
    )
  if (/overlapping/i.test(message))
    return refusal(
      'Files in the zip lie over each other, as in a zip that was made to fill the disk. It was not unpacked.',
    )
  if (/split/i.test(message)) return refusal('This is one part of a zip in several parts. Join them first.')
  if (/compression/i.test(message))
    return refusal(`${file} is packed in a way that Threshold does not know. Make an ordinary zip.`)
  if (/End of central directory|not found|format|ambiguous/i.test(message) && name === undefined)
    return refusal('This is no zip, or its end is missing. Fetch or copy the file again.')
  return refusal(`${file} is damaged. Fetch or copy the zip again.`)
}

/** Names come from outside: at most this much of one is shown. */
function nameOf(filename: string): string {
  return filename.length > 60 ? `${filename.slice(0, 60)}...` : filename
}

function isSymbolicLink(entry: FileEntry): boolean {
  return (((entry.externalFileAttributes ?? 0) >>> 16) & 0o170000) === 0o120000
}

/** Reads a zip from its file, by position. */
class HandleReader extends Reader<FileHandle> {
  private readonly handle: FileHandle
  override size: number

  constructor(handle: FileHandle, size: number) {
    super(handle)
    this.handle = handle
    this.size = size
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const buffer = new Uint8Array(Math.min(length, Math.max(0, this.size - index)))
    let filled = 0
    while (filled < buffer.length) {
      const { bytesRead } = await this.handle.read(buffer, filled, buffer.length - filled, index + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return buffer.subarray(0, filled)
  }
}
