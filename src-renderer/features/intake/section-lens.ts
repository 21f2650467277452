import {
  intakeAnswersSchema,
  intakeMemberSchema,
  type IntakeAnswers,
  type IntakeMember,
} from '#shared/domain/intake/answers.ts'
import { isNoAnswer } from '#shared/domain/intake/people.ts'
import { raceColumns } from '#shared/hud/fy2026/column-sets.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import type { NameKind, RaceAnswer, SectionAnswers } from './section-answers.ts'

/** A whole intake seen as the answers of one section: those of a person, or of the household (null). */
export function readSection(answers: IntakeAnswers, memberId: string | null): Partial<SectionAnswers> {
  if (memberId === null) return { ...answers.beforeYouAsk, ...answers.start, members: answers.members }
  const member = answers.members.find((other) => other.memberId === memberId)
  return member === undefined ? {} : { ...member, nameKind: nameKindOf(member), races: racesOf(member) }
}

/**
 * The whole intake with one answer of a section changed. An emptied box is an empty text. What a person declines to
 * say does not stay behind: a reason for no name, no birthday or no number clears what was typed there.
 */
export function writeSection(
  answers: IntakeAnswers,
  memberId: string | null,
  path: keyof SectionAnswers,
  value: unknown,
): IntakeAnswers {
  if (memberId === null) return parsedOr(answers, withHouseholdAnswer(answers, path, value))
  const members = answers.members.map((member) =>
    member.memberId === memberId ? withMemberAnswer(member, path, value) : member,
  )
  return { ...answers, members }
}

/** Where the issue of a whole intake stands in a section: `members.<id>.DOB` is the person's `DOB`. */
export function pathInSection(path: string, memberId: string | null): string {
  const field = memberId === null ? householdField(path) : path.replace(`members.${memberId}.`, '')
  return fieldsAskedAs.get(field) ?? field
}

const fieldsAskedAs: ReadonlyMap<string, keyof SectionAnswers> = new Map<string, keyof SectionAnswers>([
  ['NameDataQuality', 'nameKind'],
  ['RaceNone', 'races'],
  ...raceColumns.map((column): [string, 'races'] => [column, 'races']),
])

function householdField(path: string): string {
  return path.replace(/^(?:beforeYouAsk|start)\./, '')
}

function withHouseholdAnswer(answers: IntakeAnswers, path: keyof SectionAnswers, value: unknown): unknown {
  if (path === 'members') return { ...answers, members: value }
  if (path in answers.start)
    return { ...answers, start: { ...answers.start, [path]: emptied(answers.start, path, value) } }
  const { beforeYouAsk } = answers
  return { ...answers, beforeYouAsk: { ...beforeYouAsk, [path]: emptied(beforeYouAsk, path, value) } }
}

function withMemberAnswer(member: IntakeMember, path: keyof SectionAnswers, value: unknown): IntakeMember {
  const parsed = intakeMemberSchema.safeParse({ ...member, ...memberChanges(member, path, value) })
  return parsed.success ? parsed.data : member
}

function memberChanges(
  member: IntakeMember,
  path: keyof SectionAnswers,
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (path === 'nameKind') return nameChanges(member, value)
  if (path === 'races') return raceChanges(member, Array.isArray(value) ? value : [])
  if (path === 'DOBDataQuality' && isDeclined(value)) return { DOBDataQuality: value, DOB: '' }
  if (path === 'SSNDataQuality' && isDeclined(value)) return { SSNDataQuality: value, SSN: '' }
  return { [path]: emptied(member, path, value) }
}

/** A code name is never made from what was typed as a name, nor the other way round. */
function nameChanges(member: IntakeMember, kind: unknown): Readonly<Record<string, unknown>> {
  const keepsNames = isLegalName(kind) && isLegalName(nameKindOf(member))
  const isSame = kind === nameKindOf(member)
  return {
    codeName: kind === 'code',
    NameDataQuality: kind === 'code' ? partialName : kind,
    ...(keepsNames || isSame ? {} : { FirstName: '', MiddleName: '', LastName: '', NameSuffix: '' }),
  }
}

const partialName = 2

function isLegalName(kind: unknown): boolean {
  return kind === 1 || kind === partialName
}

function raceChanges(member: IntakeMember, chosen: readonly unknown[]): Readonly<Record<string, unknown>> {
  const RaceNone = chosen.find((answer) => isCode('RaceNone', answer)) ?? null
  return {
    ...Object.fromEntries(raceColumns.map((column) => [column, chosen.includes(column)])),
    RaceNone,
    AdditionalRaceEthnicity: RaceNone === null ? member.AdditionalRaceEthnicity : '',
  }
}

function nameKindOf({ codeName, NameDataQuality }: IntakeMember): NameKind | null {
  return codeName ? 'code' : NameDataQuality
}

function racesOf(member: IntakeMember): readonly RaceAnswer[] {
  const chosen = raceColumns.filter((column) => member[column])
  return member.RaceNone === null ? chosen : [...chosen, member.RaceNone]
}

/** Boxes answer null when they are emptied; texts of an intake are empty instead. */
function emptied(answers: object, path: string, value: unknown): unknown {
  const current: unknown = Reflect.get(answers, path)
  return value === null && typeof current === 'string' && isTextField(path) ? '' : value
}

/** `EnrollmentCoC` and `caseManager` hold an id or null; the other texts are boxes. */
function isTextField(path: string): boolean {
  return path !== 'EnrollmentCoC' && path !== 'caseManager'
}

function isDeclined(value: unknown): boolean {
  return typeof value === 'number' && isNoAnswer(value)
}

function parsedOr(answers: IntakeAnswers, changed: unknown): IntakeAnswers {
  const parsed = intakeAnswersSchema.safeParse(changed)
  return parsed.success ? parsed.data : answers
}
