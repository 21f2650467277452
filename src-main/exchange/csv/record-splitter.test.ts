import { CsvError, parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { CsvFault, RecordSplitter, type CsvRecord } from './record-splitter.ts'

/** The records of a text that comes in pieces of some length, or what is wrong with it. */
function split(text: string, length: number): readonly CsvRecord[] | CsvFault {
  const splitter = new RecordSplitter()
  const records: CsvRecord[] = []
  try {
    for (let from = 0; from < text.length; from += length)
      records.push(...splitter.take(text.slice(from, from + length), false))
    return [...records, ...splitter.take('', true)]
  } catch (fault) {
    if (fault instanceof CsvFault) return fault
    throw fault
  }
}

function cellsOf(text: string, length: number): readonly (readonly string[])[] | 'fault' {
  const records = split(text, length)
  return records instanceof CsvFault ? 'fault' : records.map(({ cells }) => cells)
}

/** What a library makes of the same text. */
function reference(text: string): string[][] | 'fault' {
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch (failure) {
    if (failure instanceof CsvError) return 'fault'
    throw failure
  }
}

/** Numbers from 0 to 1, the same every time. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('the records of a CSV file', () => {
  it('are those a library finds in 5,000 texts of little else than marks, in pieces of any length', () => {
    const chance = chanceFrom(2026)
    const parts = ['a', 'bc', ',', ',', '"', '""', '\n', '\r\n', '\r', 'é', '😀', ' ', '"x,\n"', '"d""q"']
    const faults = { seen: 0 }
    for (let nth = 0; nth < 5_000; nth += 1) {
      const text = Array.from(
        { length: Math.floor(chance() * 14) },
        () => parts[Math.floor(chance() * parts.length)] ?? '',
      ).join('')
      const expected = reference(text)
      if (expected === 'fault') faults.seen += 1
      for (const length of [1, 2, 3, 7, 1000])
        expect({ text, length, cells: cellsOf(text, length) }).toEqual({ text, length, cells: expected })
    }
    expect(faults.seen).toBeGreaterThan(1000)
    expect(faults.seen).toBeLessThan(4000)
  })

  it('say the line that each begins on, after empty lines and values of several lines', () => {
    const records = split('\uFEFFa,b\r\n\r\n"1\r\n2",c\n\n\nd,"e\rf"\ng,h', 4)
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1\r\n2', 'c'] },
      { line: 7, cells: ['d', 'e\rf'] },
      { line: 9, cells: ['g', 'h'] },
    ])
  })

  it.each([
    ['a\nb,c"d\n', new CsvFault('out-of-place', 2)],
    ['a\n"b\nc"d\n', new CsvFault('out-of-place', 3)],
    ['a\nb\n"c\nd\n', new CsvFault('not-closed', 3)],
    [`a\n"${'b'.repeat(1_000_001)}"\n`, new CsvFault('not-closed', 2)],
  ])('are told apart only where quotation marks stand right: %#', (text, fault) => {
    expect(split(text, 65_536)).toEqual(fault)
    expect(split(text, 2_000_000)).toEqual(fault)
  })
})
