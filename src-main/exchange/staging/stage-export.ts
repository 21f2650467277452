import type { JobTools } from '#main/jobs/job.ts'
import { tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { hashedReaders, remarksOnHashing } from '../csv/hashed.ts'
import { asItIs, type MappingLine, type Standard, type Touched } from '../older/standard.ts'
import { remarkOnVersion, whichStandard } from '../older/which-standard.ts'
import { refusal } from '../refusal.ts'
import type { Source, SourceFile } from '../source/source.ts'
import { sortFiles } from './sort-files.ts'
import { stageTable } from './stage-table.ts'
import type { Staging } from './staging.ts'

/** One line of how an older standard was carried over, and how many rows it touched. */
export interface CarriedOver extends Omit<MappingLine, 'counted'> {
  readonly touched: readonly Touched[]
}

/** What the files said about themselves. */
export interface StagedExport {
  readonly standard: Standard['name']
  readonly mapping: readonly CarriedOver[]
  readonly isHashed: boolean
  readonly remarks: readonly string[]
}

interface ExportRow {
  readonly ExportID: string
  readonly HashStatus: number | null
  readonly CSVVersion: string | null
}

/** Reads every file of an export into the staging store. @throws AppError bad-input */
export async function stageExport(
  source: Source,
  staging: Staging,
  { progress }: JobTools,
): Promise<StagedExport> {
  const { files, others, remarks } = sortFiles(source)
  const standard = await whichStandard(fileOf(files, 'Client'))
  const total = source.files.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const stage = async (table: HudTableName, row: ExportRow | null): Promise<void> => {
    const file = files.get(table)
    if (file === undefined) return
    progress(done, total, `Reading ${file.name}`)
    const said = await stageTable(staging, file, table, {
      forward: standard.tables[table] ?? asItIs,
      readers: table === 'Client' ? hashedReaders(row?.HashStatus ?? null) : {},
      ExportID: row?.ExportID ?? null,
      onBytes: (bytes) => {
        done += bytes
        progress(Math.min(done, total), total, `Reading ${file.name}`)
      },
    })
    remarks.push(...said)
  }
  await stage('Export', null)
  const row = onlyExport(staging)
  remarks.push(...remarkOnVersion(standard, row.CSVVersion))
  for (const table of tableNames) if (table !== 'Export') await stage(table, row)
  for (const file of others) {
    const read = standard.files[file.name.toLowerCase()]
    if (read === undefined)
      remarks.push(`Left alone, because HUD's standard has no such file: ${file.name.slice(0, 60)}.`)
    else await read(staging, file)
  }
  for (const { file, column, rows } of standard.finish?.(staging.db, row.ExportID) ?? [])
    staging.touch(file, column, rows)
  const hashing = remarksOnHashing(row.HashStatus, hashesIn(staging))
  staging.noteHashed(hashing.isHashed)
  staging.countFindings()
  return {
    standard: standard.name,
    mapping: standard.mapping.map(({ counted, ...line }) => ({
      ...line,
      touched: staging.touchedAt(counted),
    })),
    isHashed: hashing.isHashed,
    remarks: [...remarks, ...hashing.remarks],
  }
}

function fileOf(files: ReadonlyMap<HudTableName, SourceFile>, table: HudTableName): SourceFile {
  const file = files.get(table)
  if (file === undefined) throw refusal(`${tableOf(table).file} is missing. Make the export again.`)
  return file
}

/** The one row of Export.csv. @throws AppError bad-input */
function onlyExport({ db }: Staging): ExportRow {
  const rows = db
    .prepare<[], ExportRow>('SELECT ExportID, HashStatus, CSVVersion FROM "Export" LIMIT 2')
    .all()
  const refused = db
    .prepare<[], { n: number }>("SELECT count(*) AS n FROM finding WHERE effect = 'row'")
    .get()
  const [row] = rows
  if (row === undefined)
    throw refusal('Export.csv has no row that says what was exported, and when. Make the export again.')
  if (rows.length > 1 || (refused?.n ?? 0) > 0)
    throw refusal(
      'Export.csv has more than one row, so this is more than one export. Take in one after the other.',
    )
  return row
}

/** How many clients have a first name, how many of those look hashed, and how long the hashes are. */
function hashesIn({ db }: Staging) {
  const seen = db
    .prepare<[], { names: number; hashed: number | null; length: number | null }>(
      `SELECT count(*) AS names, sum(length(FirstName) >= 28 AND FirstName NOT GLOB '*[^0-9a-fA-F]*') AS hashed,
              max(length(FirstName)) AS length FROM Client WHERE FirstName IS NOT NULL`,
    )
    .get()
  return { names: seen?.names ?? 0, hashed: seen?.hashed ?? 0, length: seen?.length ?? null }
}
