/** One line of a CSV file, or several where a value holds line breaks. */
export interface CsvRecord {
  /** The line it begins on; the header is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Why a text is no CSV, and on which line. */
export class CsvFault {
  readonly kind: 'not-closed' | 'out-of-place'
  readonly line: number

  constructor(kind: CsvFault['kind'], line: number) {
    this.kind = kind
    this.line = line
  }
}

/** The longest record, in characters: the longest row of HUD's has under 10,000. */
const mostInRecord = 1_000_000

/**
 * Divides a text that comes in pieces into records, as RFC 4180 has it, with any of the three line breaks. Empty lines
 * are none. Nearly every line of an export is without quotation marks, so those are not looked at letter by letter.
 */
export class RecordSplitter {
  private rest = ''
  private line = 1
  private isFirst = true

  /**
   * The records that are whole now. @param isLast whether no piece comes any more
   * @throws CsvFault when a quotation mark is out of place or never closed
   */
  take(piece: string, isLast: boolean): readonly CsvRecord[] {
    let text = this.rest + piece
    if (this.isFirst && text !== '') {
      this.isFirst = false
      if (text.startsWith('\uFEFF')) text = text.slice(1)
    }
    const records: CsvRecord[] = []
    const quotes = new Next(text, '"')
    const feeds = new Next(text, '\n')
    const returns = new Next(text, '\r')
    let from = 0
    while (from < text.length) {
      const end = Math.min(feeds.from(from), returns.from(from))
      if (quotes.from(from) < end) {
        const quoted = quotedRecord(text, from, this.line, isLast)
        if (quoted === null) break
        records.push({ line: this.line, cells: quoted.cells })
        this.line += quoted.breaks
        from = quoted.next
        continue
      }
      const next = afterBreak(text, end, isLast)
      if (next === null) break
      if (end > from) records.push({ line: this.line, cells: text.slice(from, end).split(',') })
      this.line += 1
      from = next
    }
    this.rest = text.slice(from)
    if (this.rest.length > mostInRecord) throw new CsvFault('not-closed', this.line)
    return records
  }
}

/** Where a character stands next; each stretch of the text is searched once. */
class Next {
  private readonly text: string
  private readonly character: string
  private at = -1

  constructor(text: string, character: string) {
    this.text = text
    this.character = character
  }

  /** The text's length where there is none any more. */
  from(place: number): number {
    if (this.at < place) {
      const found = this.text.indexOf(this.character, place)
      this.at = found < 0 ? this.text.length : found
    }
    return this.at
  }
}

/** The place after the line break at `end`; null while the next piece may go on with it. */
function afterBreak(text: string, end: number, isLast: boolean): number | null {
  if (end + 1 < text.length) return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  // The text ends here, or with the first half of a break.
  if (isLast || text[end] === '\n') return end + 1
  return null
}

interface QuotedRecord {
  readonly cells: readonly string[]
  readonly next: number
  /** How many lines it takes. */
  readonly breaks: number
}

/** The record that begins at `from` and holds quotation marks; null while its end is not there. */
function quotedRecord(text: string, from: number, line: number, isLast: boolean): QuotedRecord | null {
  const cells: string[] = []
  let at = from
  for (;;) {
    let end: number
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1)
      // At the very end of a piece, another may follow and double it.
      if (!isLast && (close === null || close + 1 === text.length)) return null
      if (close === null || close - from > mostInRecord) throw new CsvFault('not-closed', line)
      end = close + 1
      if (end < text.length && !isEndOfCell(text.charCodeAt(end)))
        throw new CsvFault('out-of-place', line + breaksIn(text, from, end))
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'))
    } else {
      end = at
      while (end < text.length && !isEndOfCell(text.charCodeAt(end))) {
        if (text.charCodeAt(end) === quote)
          throw new CsvFault('out-of-place', line + breaksIn(text, from, end))
        end += 1
      }
      if (end === text.length && !isLast) return null
      cells.push(text.slice(at, end))
    }
    if (text.charCodeAt(end) === comma) at = end + 1
    else {
      const next = afterBreak(text, end, isLast)
      return next === null ? null : { cells, next, breaks: breaksIn(text, from, end) + 1 }
    }
  }
}

const quote = 34
const comma = 44

function isEndOfCell(code: number): boolean {
  return code === comma || code === 10 || code === 13
}

/** The quotation mark that closes a value; two together are one within it. */
function closingQuote(text: string, from: number): number | null {
  let at = text.indexOf('"', from)
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2)
  return at < 0 ? null : at
}

/** How many line breaks stand in a part of the text. */
function breaksIn(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0
}
