import { error, type Issue } from '#shared/domain/issue.ts'
import { packSchema, type Pack } from './pack.ts'

/** The parts of a pack whose rows can be changed one by one. */
export const sectionNames = [
  'words',
  'workgroups',
  'statuses',
  'clocks',
  'contactPace',
  'transfers',
  'holidays',
  'reasons',
  'priority',
  'declinedOffers',
  'events',
] as const satisfies readonly (keyof Pack)[]
export type SectionName = (typeof sectionNames)[number]

/** A row as it is typed: it may not be one yet. */
export type PackRow = Readonly<Record<string, unknown>>

/** The sections of one row, which is neither added nor taken out. */
export function isOneRow(section: SectionName): section is 'contactPace' | 'declinedOffers' | 'transfers' {
  return section === 'contactPace' || section === 'declinedOffers' || section === 'transfers'
}

/** The rows of a section. */
export function rowsOf(pack: Pack, section: SectionName): readonly PackRow[] {
  return isOneRow(section) ? [pack[section]] : pack[section]
}

/**
 * The pack with one row added (`at` null), changed, or taken out (`row` null). It may not be a pack yet. A section of
 * one row keeps what the row does not name.
 */
export function withRow(
  pack: Pack,
  section: SectionName,
  at: number | null,
  row: PackRow | null,
): Readonly<Record<string, unknown>> {
  if (isOneRow(section)) return row === null ? pack : { ...pack, [section]: { ...pack[section], ...row } }
  const rows = rowsOf(pack, section)
  if (at === null) return row === null ? pack : { ...pack, [section]: [...rows, row] }
  const others = rows.flatMap((old, place) => (place !== at ? [old] : row === null ? [] : [row]))
  return { ...pack, [section]: others }
}

/** What is wrong with a changed pack, each fault at the field of the row that was changed (`at` null: the one added). */
export function checkPack(
  changed: Readonly<Record<string, unknown>>,
  section: SectionName,
  at: number | null,
): readonly Issue[] {
  const parsed = packSchema.safeParse(changed)
  if (parsed.success) return []
  const rows = changed[section]
  const here = at ?? (Array.isArray(rows) ? rows.length - 1 : 0)
  return parsed.error.issues.map(({ path, message }) => {
    const [part, place, field] = isOneRow(section) ? [path[0], here, path[1]] : path
    const isHere = part === section && place === here && field !== undefined
    return error(isHere ? String(field) : '', sentence(message))
  })
}

/** A message of the schema as an error speaks: it begins large. */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}
