import { isUtf8 } from 'node:buffer'
import { refusal } from '../refusal.ts'
import type { SourceFile } from '../source/source.ts'

const lineFeed = 10
const carriageReturn = 13

/** The longest line, in bytes: the longest row of HUD's has under 10,000. What is longer would only fill the memory. */
const longestLine = 1_000_000

/**
 * The bytes of a file, as long as they are text in UTF-8: what is not is named with its line. Accents that were
 * written in another encoding would otherwise come in as other letters.
 * @throws AppError bad-input
 */
export async function* soundText({ name, bytes }: SourceFile): AsyncGenerator<Uint8Array> {
  let rest = new Uint8Array(0)
  let line = 1
  let sinceBreak = 0
  let isFirst = true
  for await (const chunk of bytes()) {
    const joined = rest.length === 0 ? chunk : join(rest, chunk)
    if (isFirst && joined.length > 1) {
      refuseOtherEncodings(name, joined)
      isFirst = false
    }
    const whole = joined.subarray(0, joined.length - begunCharacter(joined))
    rest = joined.slice(whole.length)
    refuseUnreadable(name, whole, line)
    line += count(whole)
    sinceBreak = afterBreak(whole, sinceBreak)
    if (sinceBreak > longestLine)
      throw refusal(
        `${name} has a line of more than a million characters (line ${line}), which no export has. Make the export again.`,
      )
    yield whole
  }
  if (rest.length > 0) throw notUtf8(name, line)
}

function refuseOtherEncodings(name: string, bytes: Uint8Array): void {
  const [a, b] = bytes
  const isUtf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0) !== (b === 0)
  if (!isUtf16) return
  throw refusal(`${name} is written in UTF-16. HMIS CSV is UTF-8: save it as "CSV UTF-8" and try again.`)
}

function refuseUnreadable(name: string, bytes: Uint8Array, firstLine: number): void {
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    throw refusal(
      `${name} holds a NUL character in line ${firstLine + count(bytes.subarray(0, nul))}, which no text does: it is damaged. Make the export again.`,
    )
  if (isUtf8(bytes)) return
  let low = 0
  let high = bytes.length
  // The longest beginning that is sound, to say which line is not. A cut within a character is looked over.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const head = bytes.subarray(0, middle)
    if (isUtf8(head.subarray(0, head.length - begunCharacter(head)))) low = middle
    else high = middle - 1
  }
  throw notUtf8(name, firstLine + count(bytes.subarray(0, low)))
}

function notUtf8(name: string, line: number) {
  return refusal(
    `${name} is not written in UTF-8: line ${line} holds a character that cannot be read. Save it as "CSV UTF-8" and try again.`,
  )
}

/** How many bytes at the end belong to a character whose other bytes come with the next chunk. */
function begunCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** How many bytes have come since the latest line break. */
function afterBreak(bytes: Uint8Array, before: number): number {
  const latest = Math.max(bytes.lastIndexOf(lineFeed), bytes.lastIndexOf(carriageReturn))
  return latest < 0 ? before + bytes.length : bytes.length - latest - 1
}

function count(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines += 1
  return lines
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
