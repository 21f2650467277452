import { overtakenFields, type Overtaken } from '#shared/domain/amend/overtaken.ts'
import type { FieldValue } from '#shared/domain/amend/changes.ts'
import { columnWords } from '#shared/domain/history/change-words.ts'
import { noNames } from '#shared/domain/history/value-words.ts'
import type { IntakeAnswers } from '../answers.ts'
import { hasOwnStart, memberName, startOf } from '../people.ts'
import {
  amendedFields,
  asAmended,
  type AmendableSection,
  type AmendedPlace,
  type AmendIntakeAnswers,
} from './amend-answers.ts'
import type { IntakeAmendContext } from './amend-context.ts'
import { intakeRowChanges, type IntakeRowChange } from './row-changes.ts'

/** The tables and columns that hold the answers of each part. */
const columnsOf = {
  start: { Enrollment: ['EntryDate', 'EnrollmentCoC'], intake_record: ['case_manager'] },
  relationship: { Enrollment: ['RelationshipToHoH'] },
  disablingCondition: { Enrollment: amendedFields.disablingCondition },
  livingSituation: { Enrollment: amendedFields.livingSituation },
  domesticViolence: { HealthAndDV: amendedFields.domesticViolence },
} as const satisfies Record<AmendableSection, Partial<Record<IntakeRowChange['table'], readonly string[]>>>

/** A column of one person's row, by which an amendment's changes and a colleague's are held against each other. */
export interface IntakeColumn {
  readonly memberId: string
  readonly table: IntakeRowChange['table']
  readonly column: string
}

/** Every column that holds amendable answers of these people. */
export function amendableColumns(memberIds: readonly string[]): readonly IntakeColumn[] {
  return memberIds.flatMap((memberId) =>
    Object.values(columnsOf).flatMap((tables) =>
      tableNames.flatMap((table) => columnsIn(tables, table).map((column) => ({ memberId, table, column }))),
    ),
  )
}

/** The name a column goes by among those of a household. */
export function columnKey({ memberId, table, column }: IntakeColumn): string {
  return `${memberId} ${table} ${column}`
}

/**
 * What an amendment of a part would replace though somebody else changed it after it was seen, at the paths of the
 * intake. Rows are compared, so that an answer which is taken out because another one changes counts too.
 * @param answers rebased on what is saved
 */
export function overtakenInIntake(
  place: AmendedPlace,
  answers: AmendIntakeAnswers,
  context: IntakeAmendContext,
): readonly Overtaken<string>[] {
  const { saved, intake, lastChanges, caseManagers } = context
  if (!answers.seen) return []
  const before = asAmended(saved, place, answers.seen)
  const whole = asAmended(saved, place, answers)
  if (!hasRealStarts(before) || !hasRealStarts(whole)) return []
  const theirs = intakeRowChanges(before, saved, intake)
  const hers = intakeRowChanges(saved, whole, intake)
  const columns = amendableColumns(saved.members.map(({ memberId }) => memberId)).filter(
    (at) => isOf(place.section, at) && holds(theirs, at) && holds(hers, at),
  )
  const byKey = new Map(columns.map((at) => [columnKey(at), at]))
  const values = (rows: readonly IntakeRowChange[], side: 'before' | 'after') =>
    Object.fromEntries(columns.map((at): [string, FieldValue] => [columnKey(at), valueAt(rows, at, side)]))
  const people = new Map(caseManagers.map(({ UserID, displayName }) => [UserID, displayName]))
  const now = values(theirs, 'after')
  const overtaken = overtakenFields(
    [...byKey.keys()],
    { seen: values(theirs, 'before'), saved: now, whole: values(hers, 'after') },
    {
      nameOf: (key) => nameOf(byKey.get(key), saved),
      valueOf: (key) => {
        const value = now[key] ?? null
        const at = byKey.get(key)
        if (value === null || at === undefined) return 'Nothing'
        return columnWords(at.table, at.column)?.say(value, { ...noNames, people }) ?? 'Nothing'
      },
      lastChanges,
    },
  )
  return atPaths(overtaken, byKey, whole)
}

const tableNames = ['Enrollment', 'HealthAndDV', 'intake_record'] as const

function columnsIn(
  tables: Partial<Record<IntakeRowChange['table'], readonly string[]>>,
  table: IntakeRowChange['table'],
): readonly string[] {
  return tables[table] ?? []
}

function isOf(section: AmendableSection, { table, column }: IntakeColumn): boolean {
  return columnsIn(columnsOf[section], table).includes(column)
}

function hasRealStarts(answers: IntakeAnswers): boolean {
  return answers.members.every((member) => startOf(member, answers) !== null)
}

function rowOf(
  rows: readonly IntakeRowChange[],
  { memberId, table }: IntakeColumn,
): IntakeRowChange | undefined {
  return rows.find((row) => row.memberId === memberId && row.table === table)
}

function holds(rows: readonly IntakeRowChange[], at: IntakeColumn): boolean {
  return at.column in { ...rowOf(rows, at)?.before, ...rowOf(rows, at)?.after }
}

function valueAt(rows: readonly IntakeRowChange[], at: IntakeColumn, side: 'before' | 'after'): FieldValue {
  return rowOf(rows, at)?.[side]?.[at.column] ?? null
}

function nameOf(at: IntakeColumn | undefined, saved: IntakeAnswers): string {
  const member = saved.members.find(({ memberId }) => memberId === at?.memberId)
  const label = at === undefined ? '' : (columnWords(at.table, at.column)?.label ?? '')
  return member === undefined || saved.members.length === 1 ? label : `${memberName(member, saved)}: ${label}`
}

/** What the whole household shares is said once. */
function atPaths(
  overtaken: readonly Overtaken<string>[],
  byKey: ReadonlyMap<string, IntakeColumn>,
  whole: IntakeAnswers,
): readonly Overtaken<string>[] {
  const found = overtaken.map(({ field, sentence }) => ({ field: pathOf(byKey.get(field), whole), sentence }))
  return found.filter(({ field }, index) => found.findIndex((other) => other.field === field) === index)
}

function pathOf(at: IntakeColumn | undefined, whole: IntakeAnswers): string {
  if (at === undefined) return ''
  const { memberId, column } = at
  const member = whole.members.find((candidate) => candidate.memberId === memberId)
  if (column === 'case_manager') return 'start.caseManager'
  if (column === 'EnrollmentCoC') return 'start.EnrollmentCoC'
  if (column === 'EntryDate' && (member === undefined || !hasOwnStart(member))) return 'start.EntryDate'
  return `members.${memberId}.${column}`
}
