import type { JobTools } from '#main/jobs/job.ts'
import { tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { refusal } from '../refusal.ts'
import type { Source, SourceFile } from '../source/source.ts'
import { stageTable, type Forward } from './stage-table.ts'
import type { Staging } from './staging.ts'

const asItIs: Forward = { alsoKnown: [], columns: {} }

/** Without these nobody's stay could be told; the others may be left out where they have no rows. */
const needed: readonly HudTableName[] = ['Export', 'Organization', 'Project', 'Client', 'Enrollment']

/** What the files said about themselves. */
export interface StagedExport {
  readonly ExportID: string
  readonly remarks: readonly string[]
}

/** Reads every file of an export into the staging store. @throws AppError bad-input */
export async function stageExport(
  source: Source,
  staging: Staging,
  { progress }: JobTools,
): Promise<StagedExport> {
  const { files, remarks } = sortFiles(source)
  const total = [...files.values()].reduce((sum, { size }) => sum + size, 0)
  let done = 0
  let ExportID: string | null = null
  for (const table of tableNames) {
    const file = files.get(table)
    if (file === undefined) continue
    progress(done, total, `Reading ${file.name}`)
    const onBytes = (bytes: number): void => {
      done += bytes
      progress(Math.min(done, total), total, `Reading ${file.name}`)
    }
    remarks.push(
      ...(await stageTable(staging, file, table, { forward: asItIs, readers: {}, ExportID, onBytes })),
    )
    if (table === 'Export') ExportID = onlyExport(staging)
  }
  if (ExportID === null) throw new Error('Export.csv is read first')
  return { ExportID, remarks }
}

function sortFiles({ files, remarks }: Source): {
  readonly files: ReadonlyMap<HudTableName, SourceFile>
  readonly remarks: string[]
} {
  const known = new Map<HudTableName, SourceFile>()
  const said = [...remarks]
  const byName = new Map(tableNames.map((table) => [tableOf(table).file.toLowerCase(), table]))
  for (const file of files) {
    const table = byName.get(file.name.toLowerCase())
    if (table === undefined)
      said.push(`Left alone, because HUD's standard has no such file: ${file.name.slice(0, 60)}.`)
    else if (known.has(table)) throw refusal(`${file.name} is in it twice. Keep only the right one.`)
    else known.set(table, file)
  }
  const missing = needed.find((table) => !known.has(table))
  if (missing !== undefined)
    throw refusal(`${tableOf(missing).file} is missing. An HMIS CSV export has it: make the export again.`)
  const absent = tableNames.filter((table) => !known.has(table)).map((table) => tableOf(table).file)
  if (absent.length > 0) said.push(`Not in it: ${absent.join(', ')}.`)
  return { files: known, remarks: said }
}

/** The one row of Export.csv. @throws AppError bad-input */
function onlyExport({ db }: Staging): string {
  const rows = db.prepare<[], { ExportID: string }>('SELECT ExportID FROM "Export" LIMIT 2').all()
  const [row] = rows
  if (row === undefined)
    throw refusal('Export.csv has no row that says what was exported, and when. Make the export again.')
  if (rows.length > 1)
    throw refusal(
      'Export.csv has more than one row, so this is more than one export. Take in one after the other.',
    )
  return row.ExportID
}
