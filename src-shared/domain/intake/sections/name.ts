import { typed } from '#shared/domain/client/typed-text.ts'
import { searchWords } from '#shared/domain/search-words.ts'
import type { IntakeMember } from '../answers.ts'
import { doubtful, needed, wrong, type Finding } from '../finding.ts'
import { isNoAnswer, memberPath } from '../people.ts'
import { checkText } from '../text-rules.ts'

const longestName = 50

const parts = [
  ['FirstName', 'First name'],
  ['MiddleName', 'Middle name'],
  ['LastName', 'Last name'],
  ['NameSuffix', 'Suffix'],
] as const

/** True once anything was answered. */
export function touchedName(member: IntakeMember): boolean {
  return member.codeName || member.NameDataQuality !== null || hasName(member)
}

/** The name quality that is saved (3.01.5). A code name is partial by HUD's own list, whatever was chosen before. */
export function nameQuality(member: IntakeMember): IntakeMember['NameDataQuality'] {
  return member.codeName ? 2 : member.NameDataQuality
}

/** A name (3.01): a code name, a name with its quality, or a reason why there is none. */
export function checkName(member: IntakeMember): readonly Finding[] {
  return member.codeName
    ? checkCodeName(member)
    : [...checkQuality(member), ...checkParts(member), ...checkShown(member)]
}

function checkCodeName(member: IntakeMember): readonly Finding[] {
  const path = memberPath(member, 'FirstName')
  if (typed(member.FirstName) === null) {
    return [needed(path, 'Enter the code name, or choose to record a name instead')]
  }
  return checkText(path, 'Code name', member.FirstName, longestName)
}

function checkQuality(member: IntakeMember): readonly Finding[] {
  const { NameDataQuality: quality } = member
  const path = memberPath(member, 'FirstName')
  if (quality === null) {
    return [
      needed(memberPath(member, 'NameDataQuality'), 'Choose whether the name is full, partial or not given'),
    ]
  }
  if (isNoAnswer(quality)) {
    return hasName(member)
      ? [wrong(path, 'Name is filled in but marked as not given; clear the name, or choose full or partial')]
      : []
  }
  if (!hasName(member)) return [needed(path, 'Enter the name, or choose why it is not given')]
  if (quality !== 1) return []
  const first = typed(member.FirstName)
  const last = typed(member.LastName)
  if (first === null && last === null)
    return [wrong(path, 'Full name needs a first and last name; enter them, or choose partial')]
  if (first === null)
    return [doubtful(path, 'First name is empty in a full name; enter it, or choose partial')]
  if (last === null) {
    return [
      doubtful(
        memberPath(member, 'LastName'),
        'Last name is empty in a full name; enter it, or choose partial',
      ),
    ]
  }
  return []
}

function checkParts(member: IntakeMember): readonly Finding[] {
  return parts.flatMap(([field, name]) =>
    checkText(memberPath(member, field), name, member[field], longestName),
  )
}

/** The alias stands on lists that others may see, so it must not give the name away. */
function checkShown(member: IntakeMember): readonly Finding[] {
  const alias = new Set(searchWords(member.alias))
  return parts.slice(0, 3).flatMap(([field, name]) => {
    const isShown = searchWords(member[field]).some((word) => word.length > 1 && alias.has(word))
    return isShown
      ? [
          doubtful(
            memberPath(member, field),
            `${name} is part of the alias, which shows on lists; change the alias in Household`,
          ),
        ]
      : []
  })
}

function hasName(member: IntakeMember): boolean {
  return parts.some(([field]) => typed(member[field]) !== null)
}
