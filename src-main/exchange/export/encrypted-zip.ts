import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { configure, ZipWriter } from '@zip.js/zip.js'
import { placeFault } from '#main/vault/place-fault.ts'

/** The zip's own AES strengths; 3 is AES-256. */
const aes256 = 3

/** Characters gathered before a piece goes through compression and encryption. */
const pieceLength = 64 * 1024

/** A finished zip, as whoever receives it can check it. */
export interface WrittenFile {
  /** SHA-256 of the file, in hex. */
  readonly sha256: string
  readonly bytes: number
}

/**
 * Writes a zip in which each file is encrypted with AES-256 (WinZip's AE-2, which 7-Zip, WinZip, Keka and others
 * open). Text goes in line by line and comes out encrypted: nothing readable ever reaches the disk, and no more than
 * a piece of a file is in memory. Runs on the thread it is called on. @throws AppError disk-full, folder-read-only, folder-unreachable
 */
export class EncryptedZip {
  readonly #file: number
  readonly #hash = createHash('sha256')
  readonly #zip: ZipWriter<unknown>
  #bytes = 0
  #fault: unknown

  /** @param path a file that must not be there yet */
  constructor(path: string, passphrase: string) {
    configure({ useWebWorkers: false })
    try {
      this.#file = openSync(path, 'wx', 0o600)
    } catch (fault) {
      throw placeFault(fault)
    }
    const sink = new WritableStream<Uint8Array>({ write: (piece) => this.#write(piece) })
    this.#zip = new ZipWriter(sink, { password: passphrase, encryptionStrength: aes256, level: 6 })
  }

  /** Adds one file at the root of the zip. */
  async add(name: string, lines: Iterable<string>): Promise<void> {
    await this.#orFault(this.#zip.add(name, piecesOf(lines)))
  }

  /** Ends the zip and flushes it to the disk. */
  async finish(): Promise<WrittenFile> {
    await this.#orFault(this.#zip.close())
    try {
      fsyncSync(this.#file)
    } catch (fault) {
      throw placeFault(fault)
    }
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes }
  }

  /** Lets go of the file, finished or not. */
  close(): void {
    closeSync(this.#file)
  }

  #write(piece: Uint8Array): void {
    try {
      for (let at = 0; at < piece.length;) at += writeSync(this.#file, piece, at)
    } catch (fault) {
      this.#fault = placeFault(fault)
      throw this.#fault
    }
    this.#hash.update(piece)
    this.#bytes += piece.length
  }

  /** The zip's library wraps what a write failed with; the failure itself is what can be told. */
  async #orFault<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (failure) {
      throw this.#fault ?? failure
    }
  }
}

function piecesOf(lines: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const rest = lines[Symbol.iterator]()
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      let text = ''
      while (text.length < pieceLength) {
        const { done, value } = rest.next()
        if (done === true) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += value
      }
      controller.enqueue(encoder.encode(text))
    },
    cancel() {
      rest.return?.()
    },
  })
}
