import { records } from '../csv/records.ts'
import type { SourceFile } from '../source/source.ts'
import { fy2022 } from './fy2022.ts'
import { fy2024 } from './fy2024.ts'
import { fy2026, type Standard } from './standard.ts'

/**
 * Which of HUD's standards an export follows. Its columns decide, because they are what is read; what Export.csv calls
 * itself only matters where it says otherwise.
 */
export async function whichStandard(client: SourceFile): Promise<Standard> {
  for await (const { cells } of records(client, () => {})) {
    const names = new Set(cells.map((cell) => cell.trim()))
    if (names.has('Ethnicity')) return fy2022
    if (!names.has('Sex') && ['HispanicLatinaeo', 'Woman', 'GenderNone'].some((name) => names.has(name)))
      return fy2024
    return fy2026
  }
  return fy2026
}

/** A remark where Export.csv names another year than its columns show. */
export function remarkOnVersion({ name }: Standard, version: string | null): readonly string[] {
  const year = /20\d\d/.exec(version ?? '')?.[0]
  if (year === undefined || name.endsWith(year)) return []
  return [`Export.csv says ${year}, but the columns are those of ${name}. They were read as ${name}.`]
}
