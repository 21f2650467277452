import { refusal } from '../refusal.ts'
import type { SourceFile } from '../source/source.ts'
import { CsvFault, RecordSplitter, type CsvRecord } from './record-splitter.ts'
import { soundText } from './sound-text.ts'

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

/** The same, as many at a time as come with one piece of the file: a promise for each record would take its time. */
export async function* recordBatches(
  file: SourceFile,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly CsvRecord[]> {
  const splitter = new RecordSplitter()
  try {
    for await (const piece of soundText(file)) {
      onBytes(piece.byteLength)
      const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('utf8')
      yield splitter.take(text, false)
    }
    yield splitter.take('', true)
  } catch (failure) {
    throw failure instanceof CsvFault ? inSentence(failure, file.name) : failure
  }
}

function inSentence({ kind, line }: CsvFault, name: string) {
  return refusal(
    kind === 'not-closed'
      ? `${name} ends within quotes that begin in or after line ${line}: part of it is missing, or a quote was not doubled. Make the export again.`
      : `${name} has a quotation mark out of place in line ${line}, so its columns cannot be told apart. Quotes within a value are written twice.`,
  )
}
