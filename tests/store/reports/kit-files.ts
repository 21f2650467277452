import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnNamesOf, columnOf, tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { projectRoot } from '../../bench/places.ts'
import type { HudRows } from './report-store.ts'

/** Kits that may be read beside the project and not copied into it. */
const besideTheProject = join(projectRoot, '..', 'shared', 'reports', 'kits')
const derived = 'A-hud-2021-fy2022csv/derived_fy2026_ce_apr'

export interface Kit {
  readonly name: string
  readonly folder: string
}

/** Households of our own, in the project. */
export const inventedKit: Kit = {
  name: 'invented households',
  folder: join(projectRoot, 'tests', 'fixtures', 'kit-e'),
}

/** The kits that are there. Says which are not. */
export function kits(): readonly Kit[] {
  const all = [
    inventedKit,
    { name: 'HUD 2021, one project', folder: join(besideTheProject, derived, 'ce_only') },
    { name: 'HUD 2021, two projects', folder: join(besideTheProject, derived, 'ce_and_es') },
  ]
  for (const { name } of all.filter(({ folder }) => !existsSync(folder)))
    process.stdout.write(`The kit "${name}" is not beside the project, and is not compared.\n`)
  return all.filter(({ folder }) => existsSync(folder))
}

interface PublishedReport {
  readonly kit: Kit
  readonly exports: readonly string[]
  /** As on the command line. */
  readonly projects: string
}

/** HUD's reports of 2021 with the exports as HUD published them: FY2022 files, one export a project. */
export function publishedReports(): readonly PublishedReport[] {
  const [, one, two] = kits()
  const input = join(besideTheProject, 'A-hud-2021-fy2022csv', 'input')
  const exports = ['coordinated_entry', 'es_with_ce'].map((name) => join(input, name))
  return one === undefined || two === undefined
    ? []
    : [
        { kit: one, exports: exports.slice(0, 1), projects: '942' },
        { kit: two, exports, projects: '942 240' },
      ]
}

/** The rows of a kit's HMIS CSV files. */
export function kitRows({ folder }: Kit): HudRows {
  return Object.fromEntries(tableNames.map((table) => [table, fileRows(folder, table)]))
}

/** A kit's JSON: what was asked for, or what is expected. */
export function kitJson(kit: Kit, name: string): unknown {
  return JSON.parse(readFileSync(join(kit.folder, name), 'utf8'))
}

/** The lines of a CSV file of a kit. */
export function kitLines(kit: Kit, path: string): readonly (readonly string[])[] {
  return parse(readFileSync(join(kit.folder, path)))
}

function fileRows(
  folder: string,
  table: HudTableName,
): readonly Readonly<Record<string, string | number | null>>[] {
  const path = join(folder, 'input', tableOf(table).file)
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(path), {
    columns: true,
    bom: true,
  })
  const columns = columnNamesOf(table).map((column) => ({ column, type: columnOf(table, column).type }))
  return rows.map((row) => {
    const texts = new Map(Object.entries(row).map(([header, text]) => [header.toLowerCase(), text]))
    return Object.fromEntries(
      columns.map(({ column, type }) => {
        const text = texts.get(column.toLowerCase()) ?? ''
        return [column, text === '' ? null : type === 'int' || type === 'money' ? Number(text) : text]
      }),
    )
  })
}
