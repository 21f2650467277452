import { ageAt, compareDates } from '#shared/domain/date/iso-date.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { IntakeAnswers, IntakeMember } from './answers.ts'

/** The path of one person's answer. */
export function memberPath(member: IntakeMember, field: keyof IntakeMember): string {
  return `members.${member.memberId}.${field}`
}

/** What a person is called on screen: the alias, or the place in the household while there is none. */
export function memberName(member: IntakeMember, answers: IntakeAnswers): string {
  return typed(member.alias) ?? `person ${answers.members.indexOf(member) + 1}`
}

/** True for the head of household (3.15), who is always the first in the list. */
export function isHead(member: IntakeMember, answers: IntakeAnswers): boolean {
  return answers.members[0]?.memberId === member.memberId
}

/** Whether this person started on a day of their own. */
export function hasOwnStart(member: IntakeMember): boolean {
  return typed(member.EntryDate) !== null
}

/** The day this person's stay starts (3.10), or null while it is not a real date. */
export function startOf(member: IntakeMember, answers: IntakeAnswers): string | null {
  return dateOf(hasOwnStart(member) ? member.EntryDate : answers.start.EntryDate)
}

/** The date of birth (3.03), or null when it is unknown, refused or not a real date. */
export function birthOf(member: IntakeMember): string | null {
  return isNoAnswer(member.DOBDataQuality) ? null : dateOf(member.DOB)
}

/** The date of birth to compare other dates with: none while it lies after today, which is then what is wrong. */
export function pastBirthOf(member: IntakeMember, today: string): string | null {
  const birth = birthOf(member)
  return birth === null || compareDates(birth, today) > 0 ? null : birth
}

/** Age on the day the stay starts, or today while that day is unknown. Null when the age is not known. */
export function ageAtStart(member: IntakeMember, answers: IntakeAnswers, today: string): number | null {
  const birth = pastBirthOf(member, today)
  if (birth === null) return null
  return ageAt(birth, startOf(member, answers) ?? today)
}

/** False for those known to be under 18. Somebody whose age is not known is asked what adults are asked. */
export function mayBeAdult(member: IntakeMember, answers: IntakeAnswers, today: string): boolean {
  const age = ageAtStart(member, answers, today)
  return age === null || age >= 18
}

/** True for the three answers that say why there is none: doesn't know, prefers not to answer, not collected. */
export function isNoAnswer(code: number | null): boolean {
  return code === 8 || code === 9 || code === 99
}
