import { tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { refusal } from '../refusal.ts'
import type { Source, SourceFile } from '../source/source.ts'

/** Without these nobody's stay could be told; the others may be left out where they have no rows. */
const needed: readonly HudTableName[] = ['Export', 'Organization', 'Project', 'Client', 'Enrollment']

/** Which file is which table, letter case aside, and what else lies there. @throws AppError bad-input */
export function sortFiles({ files, remarks }: Source): {
  readonly files: ReadonlyMap<HudTableName, SourceFile>
  readonly others: readonly SourceFile[]
  readonly remarks: string[]
} {
  const known = new Map<HudTableName, SourceFile>()
  const others: SourceFile[] = []
  const byName = new Map(tableNames.map((table) => [tableOf(table).file.toLowerCase(), table]))
  for (const file of files) {
    const table = byName.get(file.name.toLowerCase())
    if (table === undefined) others.push(file)
    else if (known.has(table)) throw refusal(`${file.name} is in it twice. Keep only the right one.`)
    else known.set(table, file)
  }
  const missing = needed.find((table) => !known.has(table))
  if (missing !== undefined)
    throw refusal(`${tableOf(missing).file} is missing. An HMIS CSV export has it: make the export again.`)
  const absent = tableNames.filter((table) => !known.has(table)).map((table) => tableOf(table).file)
  return {
    files: known,
    others,
    remarks: [...remarks, ...(absent.length > 0 ? [`Not in it: ${absent.join(', ')}.`] : [])],
  }
}
