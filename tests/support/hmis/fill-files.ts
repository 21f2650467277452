import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import type { HudColumn } from '#shared/hud/fy2026/shape.ts'
import { tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { MutableExport } from './mutable-export.ts'

/** Whose rows they are: keys of rows that the export has. */
export type Owner = Readonly<Record<string, string>>

/** Gives each file of an export that has none two rows with an answer in every column. */
export function fillEmptyFiles(files: MutableExport, owner: Owner): void {
  for (const table of tableNames) {
    const { file, columns, primaryKey } = tableOf(table)
    const lines = files.read(file).trimEnd().split(/\r?\n/)
    if (lines.length > 1) continue
    const rows = ['1', '2'].map((nth) => {
      const row: Record<string, string> = { ...owner, [primaryKey]: `${table.slice(0, 20)}${nth}` }
      return Object.entries(columns).map(([name, column]) => (row[name] ??= answerTo(column, row)))
    })
    files.write(file, `${[lines[0] ?? '', ...rows.map((cells) => cells.join(','))].join('\n')}\n`)
  }
}

/** The first answer that a column may hold. */
function answerTo(column: HudColumn, row: Readonly<Record<string, string>>): string {
  switch (column.type) {
    case 'date':
      return '2025-02-03'
    case 'datetime':
      return '2025-02-03 04:05:06'
    case 'money':
      return '12.5'
    case 'string':
      return column.stringList === 'CoCCodes' ? 'XX-501' : 'As told'.slice(0, column.maxLength)
    case 'int': {
      const by = column.picklistBy
      const list = column.picklist ?? (by && (by.cases[row[by.column] ?? ''] ?? by.cases['*']))
      if (list === undefined) return String(Math.max(column.min ?? 0, 1))
      return String(typeof list === 'string' ? optionsOf(list)[0]?.code : list[0])
    }
  }
}
