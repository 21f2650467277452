import { leftBehind, type FieldValue, type GivenValues } from '#shared/domain/amend/changes.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import type { IntakeAnswers } from '../answers.ts'
import { amendedFields, type AmendedPart, type AmendedPlace } from './amend-answers.ts'

/** One part of a saved intake as answers: what an amendment begins with, and what it then has seen. */
export function savedPart(saved: IntakeAnswers, { section, EnrollmentID }: AmendedPlace): AmendedPart {
  if (section === 'start' || section === 'relationship') {
    const members = saved.members.map(({ memberId, EntryDate, RelationshipToHoH }) =>
      section === 'start' ? { memberId, EntryDate } : { memberId, RelationshipToHoH },
    )
    return section === 'start' ? { ...saved.start, members } : { members }
  }
  const member = saved.members.find(({ memberId }) => memberId === EnrollmentID)
  if (member === undefined) return {}
  return Object.fromEntries(amendedFields[section].map((field) => [field, member[field]]))
}

interface Begun extends Omit<AmendedPart, 'members'> {
  readonly members?: readonly { readonly memberId: string }[] | undefined
  readonly seen?: AmendedPart | null | undefined
}

/**
 * The answers of an amendment begun earlier, over the intake of today: what a colleague changed since and she left
 * alone stands as it is saved. What she saw stays what she saw: her changes are still told from theirs.
 * @param given the same answers, as they are sent
 */
export function rebasedIntake<A extends Partial<Begun>>(
  answers: A,
  given: AmendedPart,
  place: AmendedPlace,
  saved: IntakeAnswers,
): A {
  const { seen } = answers
  if (!seen) return answers
  const now = savedPart(saved, place)
  const values = flat(now)
  const left = new Set(leftBehind(Object.keys(values), flat(given), flat(seen), values))
  if (left.size === 0) return answers
  const { members: _, ...own } = now
  return {
    ...answers,
    ...Object.fromEntries(Object.entries(own).filter(([field]) => left.has(field))),
    ...(answers.members === undefined ? {} : { members: withSaved(answers.members, now, left) }),
  }
}

function withSaved(
  members: readonly { readonly memberId: string }[],
  now: AmendedPart,
  left: ReadonlySet<string>,
): readonly { readonly memberId: string }[] {
  return members.map((member) => {
    const own = now.members?.find(({ memberId }) => memberId === member.memberId) ?? {}
    const taken = Object.entries(own).filter(([field]) => left.has(memberField(member.memberId, field)))
    return Object.assign({}, member, Object.fromEntries(taken))
  })
}

/** Each answer of a part by its name; everybody's own by their id too. Dates are real dates, and nothing is null. */
function flat({ members, ...own }: AmendedPart): GivenValues<string> {
  const rows = (members ?? []).flatMap(({ memberId, ...answers }) =>
    Object.entries(answers).map(([field, value]) => [memberField(memberId, field), settled(field, value)]),
  )
  const values = Object.entries(own).map(([field, value]) => [field, settled(field, value)])
  return Object.fromEntries([...values, ...rows].filter(([, value]) => value !== undefined))
}

function memberField(memberId: string, field: string): string {
  return `${memberId}.${field}`
}

function settled(field: string, value: FieldValue | undefined): FieldValue | undefined {
  if (typeof value !== 'string') return value
  return field.includes('Date') ? (dateOf(value) ?? typed(value)) : typed(value)
}
