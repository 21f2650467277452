import { columnNamesOf, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { parentOf } from '#main/store/tables/hud-keys.ts'
import type { Forward } from '../older/standard.ts'
import { refusal } from '../refusal.ts'

/** Where the columns of a table stand in a file. */
export interface Header {
  /** The place of each name that the header has, HUD's spelling where letter case alone was different. */
  readonly places: ReadonlyMap<string, number>
  readonly width: number
  readonly remarks: readonly string[]
}

/**
 * Finds a table's columns in a file's header. Another order, another letter case, and columns missing or unknown are
 * named; without the columns that say whose row it is, the file is refused.
 * @param forward how an older standard is read: what it works out is not missing
 * @throws AppError bad-input
 */
export function matchHeader(table: HudTableName, cells: readonly string[], forward: Forward): Header {
  const { file } = tableOf(table)
  const wanted = columnNamesOf(table) as readonly string[]
  const known = new Map([...wanted, ...forward.alsoKnown].map((name) => [name.toLowerCase(), name]))
  const places = new Map<string, number>()
  const respelled: string[] = []
  const unknown: string[] = []
  for (const [place, cell] of cells.entries()) {
    const written = cell.trim()
    const name = known.get(written.toLowerCase())
    if (name === undefined) {
      if (written !== '') unknown.push(written)
      continue
    }
    if (places.has(name)) throw refusal(`${file} has the column ${name} twice. Make the export again.`)
    if (name !== written) respelled.push(`${written} for ${name}`)
    places.set(name, place)
  }
  const missing = wanted.filter((name) => !places.has(name))
  const key = missing.find((name) => isKey(table, name))
  if (key !== undefined)
    throw refusal(
      `${file} has no column ${key} in its first line, so its rows cannot be told apart. Make the export again.`,
    )
  const left = missing.filter((name) => forward.columns[name] === undefined)
  const present = wanted.filter((name) => places.has(name))
  const inOrder = present.every(
    (name, at) => at === 0 || (places.get(name) ?? 0) > (places.get(present[at - 1] ?? '') ?? 0),
  )
  return {
    places,
    width: cells.length,
    remarks: [
      ...(inOrder
        ? []
        : [`${file}: the columns are in another order than HUD's. They were read by their names.`]),
      ...(respelled.length === 0 ? [] : [`${file}: ${respelled.join(', ')}. Read all the same.`]),
      ...(left.length === 0 ? [] : [`${file}: without ${list(left)}. Left empty.`]),
      ...(unknown.length === 0 ? [] : [`${file}: ${list(unknown)} not known to HUD's standard. Not read.`]),
    ],
  }
}

/** A row's own key, and the keys of the rows it hangs on: without them nobody could say whose it is. */
export function isKey(table: HudTableName, name: string): boolean {
  return name === tableOf(table).primaryKey || parentOf(table, name) !== undefined
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => name.slice(0, 60))
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ')
}
