import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { RecordOption, Values } from '#shared/domain/record-form/record-form.ts'

/** The tables a project is described in; Organization is that of its own. */
export const projectTables = [
  'Project',
  'ProjectCoC',
  'CEParticipation',
  'HMISParticipation',
  'Funder',
  'Inventory',
  'Organization',
] as const
export type ProjectTable = (typeof projectTables)[number]

/** A row of one of them. */
export interface PartRow {
  readonly key: string
  readonly values: Values
}

/** What is on record of a project, and which row is being changed: null for one that is added. */
export interface ProjectFacts {
  readonly key: string | null
  readonly parts: Readonly<Record<ProjectTable, readonly PartRow[]>>
}

/** A column of the project itself. */
export function ofProject({ parts }: ProjectFacts, column: string): string | number | null {
  return parts.Project[0]?.values[column] ?? null
}

/** Whether its organization is a victim service provider (2.01.3). */
export function isVictimServiceProvider({ parts }: ProjectFacts): boolean {
  return parts.Organization[0]?.values['VictimServiceProvider'] === 1
}

/** The other rows of a table: those that are not being changed. */
export function others({ key, parts }: ProjectFacts, table: ProjectTable): readonly PartRow[] {
  return parts[table].filter((row) => row.key !== key)
}

/** Whether the project houses people, and so has a housing type and beds (2.02.D, 2.07). */
export function housesPeople(ProjectType: unknown, RRHSubType: unknown): boolean {
  return (
    [0, 1, 2, 3, 8, 9, 10].some((type) => type === ProjectType) || (ProjectType === 13 && RRHSubType === 2)
  )
}

/** An emergency shelter, by the stay or by the night (2.02.6). */
export function isShelter(facts: ProjectFacts): boolean {
  return [0, 1].some((type) => type === ofProject(facts, 'ProjectType'))
}

/** A last day that comes before the first. */
export function checkOrder(row: Values, start: string, end: string, name: string): readonly Issue[] {
  const [first, last] = [dayIn(row, start), dayIn(row, end)]
  if (first === null || last === null || compareDates(first, last) <= 0) return []
  return [error(end, `${name} must be the same as or after ${formatDate(first)}, the first day`)]
}

/** Another row of the table whose days meet those of this one, an open end reaching on. */
export function checkOverlap(
  row: Values,
  { table, start, end }: { readonly table: ProjectTable; readonly start: string; readonly end: string },
  facts: ProjectFacts,
): readonly Issue[] {
  const [first, last] = [dayIn(row, start), dayIn(row, end)]
  if (first === null) return []
  const met = others(facts, table).find(({ values }) => {
    const [begins, ends] = [dayIn(values, start), dayIn(values, end)]
    if (begins === null) return false
    return (
      (last === null || compareDates(begins, last) <= 0) && (ends === null || compareDates(first, ends) <= 0)
    )
  })
  if (met === undefined) return []
  const [begins, ends] = [dayIn(met.values, start) ?? '', dayIn(met.values, end)]
  if (compareDates(first, begins) < 0) {
    const mend = `give this one a last day before ${formatDate(begins)}, when another begins`
    return [error(end, `Two records may not overlap: ${mend}`)]
  }
  const mend =
    ends === null
      ? `open the one that began on ${formatDate(begins)} and give it a last day first`
      : `let this one begin after ${formatDate(ends)}, when another ends`
  return [error(start, `Two records may not overlap: ${mend}`)]
}

/** A date of a row. */
export function dayIn(row: Values, column: string): string | null {
  const value = row[column] ?? null
  return value === null ? null : String(value)
}

/** HUD’s list of no and yes, in the order of the screens. */
export const yesNo: readonly RecordOption[] = [
  { value: 1, label: 'Yes' },
  { value: 0, label: 'No' },
]
