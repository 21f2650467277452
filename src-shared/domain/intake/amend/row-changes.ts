import { columnWords } from '#shared/domain/history/change-words.ts'
import type { IntakeAnswers, IntakeMember } from '../answers.ts'
import type { IntakeContext } from '../context.ts'
import { toHudRows, type IntakeRows, type MemberRows } from '../hud-rows.ts'
import { memberName } from '../people.ts'

type Values = Readonly<Record<string, string | number | null>>

/** What an amendment changes of one row; null where the row is not there. */
export interface IntakeRowChange {
  readonly memberId: string
  readonly table: 'Enrollment' | 'HealthAndDV' | 'intake_record'
  readonly before: Values | null
  readonly after: Values | null
}

/**
 * What an amendment changes, row by row and column by column: the difference between the rows an intake makes of the
 * answers as saved and as amended. Throws while a start date is not real: `checkIntakeAmendment` finds that.
 */
export function intakeRowChanges(
  saved: IntakeAnswers,
  amended: IntakeAnswers,
  context: IntakeContext,
): readonly IntakeRowChange[] {
  const was = rowsOf(saved, context)
  const becomes = rowsOf(amended, context)
  return was.members.flatMap((before) => {
    const after = becomes.members.find(({ memberId }) => memberId === before.memberId)
    return after === undefined ? [] : memberChanges(before, after, was.local, becomes.local)
  })
}

/** The answers of one person that an amendment takes out because they are no longer asked, by their names. */
export function takenOut(member: IntakeMember, changes: readonly IntakeRowChange[]): readonly string[] {
  return changes
    .filter(({ memberId }) => memberId === member.memberId)
    .flatMap(({ table, before, after }) =>
      Object.entries(before ?? {}).flatMap(([column, was]) => {
        const isGone = was !== null && (after?.[column] ?? null) === null
        const isStillGiven = column in member && Reflect.get(member, column) !== null
        return isGone && isStillGiven ? (columnWords(table, column)?.label ?? []) : []
      }),
    )
}

/** One sentence for each person whose answers are taken out, to be read before the save. */
export function takenOutWords(
  amended: IntakeAnswers,
  changes: readonly IntakeRowChange[],
): readonly string[] {
  return amended.members.flatMap((member) => {
    const names = takenOut(member, changes)
    if (names.length === 0) return []
    const one = names.length === 1
    const quoted = list(names.map((name) => `"${name}"`))
    return `${memberName(member, amended)}: ${quoted} ${one ? 'is' : 'are'} no longer asked after this change and will be taken out; the history keeps ${one ? 'it' : 'them'}`
  })
}

function rowsOf(answers: IntakeAnswers, context: IntakeContext): IntakeRows {
  const members = answers.members.map(({ memberId }) => [
    memberId,
    { PersonalID: memberId, EnrollmentID: memberId, HealthAndDVID: memberId },
  ])
  return toHudRows(answers, context, { HouseholdID: '', members: Object.fromEntries(members) })
}

function memberChanges(
  was: MemberRows,
  becomes: MemberRows,
  localWas: IntakeRows['local'],
  local: IntakeRows['local'],
): readonly IntakeRowChange[] {
  const { memberId } = was
  return [
    ...difference(memberId, 'Enrollment', { ...was.enrollment }, { ...becomes.enrollment }),
    ...difference(
      memberId,
      'HealthAndDV',
      was.healthAndDV && { ...was.healthAndDV },
      becomes.healthAndDV && { ...becomes.healthAndDV },
    ),
    ...difference(
      memberId,
      'intake_record',
      { case_manager: localWas.caseManager },
      { case_manager: local.caseManager },
    ),
  ]
}

/** The columns that differ; a whole row where there is none on one side. */
function difference(
  memberId: string,
  table: IntakeRowChange['table'],
  before: Values | null,
  after: Values | null,
): readonly IntakeRowChange[] {
  if (before === null || after === null) {
    return before === after ? [] : [{ memberId, table, before, after }]
  }
  const columns = Object.keys(after).filter((column) => before[column] !== after[column])
  const only = (row: Values): Values =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
  return columns.length === 0 ? [] : [{ memberId, table, before: only(before), after: only(after) }]
}

function list(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ')
}
