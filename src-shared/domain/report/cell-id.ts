import type { CellId } from './made-report.ts'

const firstLetter = 'A'.codePointAt(0) ?? 65
const letters = 26

/** The id of a cell: `column` counts from 0, the labels' column A; `line` from 1, the header. */
export function cellId(table: string, column: number, line: number): CellId {
  return `${table}.${columnLetters(column)}${line}`
}

/** A, B ... Z, AA, AB ... as a spreadsheet names its columns. */
export function columnLetters(column: number): string {
  const last = String.fromCodePoint(firstLetter + (column % letters))
  return column < letters ? last : columnLetters(Math.floor(column / letters) - 1) + last
}
