import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { records } from '#main/exchange/csv/records.ts'
import { openSource } from '#main/exchange/source/open-source.ts'

/** What stands in everything that points at a person, and nowhere else. */
export const personMark = 'zanza'
export const markedSSN = '219047731'

const ids = ['PersonalID', 'EnrollmentID', 'HouseholdID', 'EventID', 'AssessmentID', 'ExitID'] as const
const names = ['FirstName', 'MiddleName', 'LastName', 'NameSuffix'] as const

/** Writes an export anew into a folder with the mark in every name and id of a person, so that one word finds them all. */
export async function markExport(from: string, folder: string): Promise<void> {
  mkdirSync(folder)
  const source = await openSource(from)
  try {
    for (const file of source.files)
      await pipeline(markedRows(file), stringify(), createWriteStream(join(folder, file.name)))
  } finally {
    await source.close()
  }
}

async function* markedRows(file: Parameters<typeof records>[0]): AsyncGenerator<readonly string[]> {
  let header: readonly string[] | null = null
  for await (const { cells } of records(file, () => undefined)) {
    const columns = header
    header ??= [...cells]
    yield columns === null ? cells : cells.map((cell, at) => marked(columns[at] ?? '', cell))
  }
}

function marked(column: string, cell: string): string {
  if (column === 'HashStatus') return '1'
  if (cell === '') return cell
  if (column === 'SSN') return markedSSN
  if (names.some((name) => name === column)) return `${personMark}${column}`
  return ids.some((id) => id === column) ? `${personMark}${cell}` : cell
}
