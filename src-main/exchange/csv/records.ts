import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { refusal } from '../refusal.ts'
import type { SourceFile } from '../source/source.ts'
import { soundText } from './sound-text.ts'

/** One line of a CSV file, or several where a value holds line breaks. */
export interface CsvRecord {
  /** The line it begins on; the header is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The longest line: the longest row of HUD's has under 10,000 characters. */
const mostInRecord = 1_000_000

/** What the parser says of each record. */
interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

/**
 * The records of a CSV file in order, the header first. @param onBytes hears how many bytes have been read
 * @throws AppError bad-input when it is no sound UTF-8 or its quotes do not close
 */
export async function* records(
  file: SourceFile,
  onBytes: (bytes: number) => void,
): AsyncGenerator<CsvRecord> {
  for await (const batch of recordBatches(file, onBytes)) yield* batch
}

/** The same, as many at a time as are ready: a promise for each record would take its time. */
export async function* recordBatches(
  file: SourceFile,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly CsvRecord[]> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: mostInRecord,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  const source = Readable.from(counted(file, onBytes), { objectMode: true, highWaterMark: 1 })
  source.on('error', (failure) => parser.destroy(failure))
  source.pipe(parser)
  let line = 1
  try {
    for await (const first of parser as AsyncIterable<Parsed>) {
      const batch: CsvRecord[] = []
      for (let next: Parsed | null = first; next !== null; next = parser.read() as Parsed | null) {
        batch.push({ line, cells: next.record })
        line = next.info.lines + 1
      }
      yield batch
    }
  } catch (failure) {
    throw failure instanceof CsvError ? inSentence(failure, file.name, line) : failure
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function* counted(file: SourceFile, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of soundText(file)) {
    onBytes(chunk.byteLength)
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  }
}

/** Where the parser stands is where it found the fault; `line` is where its latest record ended. */
function inSentence({ code, ...at }: CsvError & { readonly lines?: number }, name: string, line: number) {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return refusal(
        `${name} ends within quotes that begin in or after line ${line}: part of it is missing, or a quote was not doubled. Make the export again.`,
      )
    default:
      return refusal(
        `${name} has a quotation mark out of place in line ${at.lines ?? line}, so its columns cannot be told apart. Quotes within a value are written twice.`,
      )
  }
}
