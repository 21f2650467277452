import { tableOf } from '#shared/hud/fy2026/tables.ts'
import { readerOf, type ReadCell } from './read-value.ts'

/** The columns of Client.csv that a hashed export hashes; the year of birth and everything else stays as it is. */
export const hashedColumns = ['FirstName', 'MiddleName', 'LastName', 'SSN'] as const

/** How long the values of a hashed export are: SHA-1 and SHA-256 in hex; a number keeps its last four digits in front. */
const lengths = { 2: { name: 40, SSN: 44 }, 4: { name: 64, SSN: 68 } } as const

/** The longest hash in any of HUD's ways. */
const longest = 68

/**
 * How those columns are read. What looks like a hash comes in as it is, though it is longer than the column of a name:
 * cut, it would match nothing.
 */
export function hashedReaders(HashStatus: number | null): Readonly<Record<string, ReadCell>> {
  const { columns } = tableOf('Client')
  return Object.fromEntries(
    hashedColumns.map((name) => {
      const column = columns[name]
      if (column === undefined) throw new Error(`Client has a column ${name}`)
      const plain = readerOf(name, column)
      const read: ReadCell = (cell, other) => {
        const text = cell.trim()
        return looksHashed(text, HashStatus) ? text : plain(cell, other)
      }
      return [name, read]
    }),
  )
}

function looksHashed(text: string, HashStatus: number | null): boolean {
  if (!/^[0-9a-fA-FxX]{28,}$/.test(text) || text.length > longest) return false
  return (HashStatus ?? 1) !== 1 || text.length === 40 || text.length === 64
}

/** What is said about an export's hashing, from what Export.csv says and how long its first names are. */
export function remarksOnHashing(
  HashStatus: number | null,
  seen: { readonly hashed: number; readonly names: number; readonly length: number | null },
): { readonly isHashed: boolean; readonly remarks: readonly string[] } {
  const allHashed = seen.names > 0 && seen.hashed === seen.names
  const said = HashStatus !== null && HashStatus !== 1
  if (!said && !allHashed) return { isHashed: false, remarks: [] }
  const way = HashStatus === 2 || HashStatus === 4 ? lengths[HashStatus].name : null
  return {
    isHashed: allHashed,
    remarks: [
      ...(said && seen.names > 0 && !allHashed
        ? ['Export.csv says that names are hashed, but some are not. They came in as they are.']
        : [
            'Names and Social Security numbers are hashed: nobody can read them, so clients are found by their alias only.',
          ]),
      ...(!said ? ['Export.csv says that nothing is hashed.'] : []),
      ...(allHashed && way !== null && seen.length !== way
        ? [
            `Hashed names have ${seen.length ?? 0} characters where HUD's way has ${way}. They came in as they are and will match no other export.`,
          ]
        : []),
    ],
  }
}
