import { looksIdentifyingApartFromName, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { searchWords } from '#shared/domain/search-words.ts'
import type { IntakeAnswers, IntakeMember } from '../answers.ts'
import type { IntakeContext } from '../context.ts'
import { doubtful, needed, wrong, type Finding } from '../finding.ts'
import { isHead, memberName, memberPath } from '../people.ts'

/** True once somebody was added to the head, who is there from the beginning, or everyone was said to be there. */
export function touchedHousehold({ members, everyoneAdded }: IntakeAnswers): boolean {
  return members.length > 1 || (members.length === 1 && everyoneAdded)
}

/** Who belongs to the household: aliases that tell people apart, one head who stands first (3.15), nobody twice. */
export function checkHousehold(answers: IntakeAnswers, context: IntakeContext): readonly Finding[] {
  if (answers.members.length === 0) {
    return [needed('members', 'Household is empty; add the head of household first')]
  }
  return answers.members.flatMap((member) => [
    ...checkAlias(member, answers, context),
    ...checkRelationship(member, answers),
    ...checkClient(member, answers),
  ])
}

const longestAlias = 40

function checkAlias(
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
): readonly Finding[] {
  const path = memberPath(member, 'alias')
  const alias = typed(member.alias)
  if (alias === null) return [needed(path, `Enter an alias for ${memberName(member, answers)}`)]
  if (alias.length > longestAlias) return [wrong(path, `Alias must be ${longestAlias} characters or fewer`)]
  const before = answers.members.slice(0, answers.members.indexOf(member))
  if (before.some((other) => isSameAlias(other.alias, alias))) {
    return [wrong(path, `Alias ${alias} is in this household already; choose another one`)]
  }
  if (
    context.takenAliases.some(
      (taken) => isSameAlias(taken.alias, alias) && taken.PersonalID !== member.PersonalID,
    )
  ) {
    return [wrong(path, `Alias ${alias} belongs to another client; choose another one`)]
  }
  const pattern = looksIdentifyingApartFromName(alias)
  if (pattern === null) return []
  return [doubtful(path, `Alias ${alias} looks like ${patternWords(pattern)}; choose one that tells nothing`)]
}

function checkRelationship(member: IntakeMember, answers: IntakeAnswers): readonly Finding[] {
  const path = memberPath(member, 'RelationshipToHoH')
  const name = memberName(member, answers)
  const isSelf = member.RelationshipToHoH === 1
  if (member.RelationshipToHoH === null) {
    return [needed(path, `Choose how ${name} is related to the head of household`)]
  }
  if (isHead(member, answers) && !isSelf) {
    return [
      wrong(
        path,
        `The first person is the head of household; choose Self for ${name}, or move the head to the top`,
      ),
    ]
  }
  if (!isHead(member, answers) && isSelf) {
    return [
      wrong(
        path,
        `A household has one head; choose how ${name} is related to them, or move ${name} to the top`,
      ),
    ]
  }
  return []
}

function checkClient(member: IntakeMember, answers: IntakeAnswers): readonly Finding[] {
  const before = answers.members.slice(0, answers.members.indexOf(member))
  const isTwice = member.PersonalID !== null && before.some((other) => other.PersonalID === member.PersonalID)
  if (!isTwice) return []
  const name = memberName(member, answers)
  return [
    wrong(memberPath(member, 'PersonalID'), `${name} is in this household twice; remove one of the two`),
  ]
}

/** Aliases are compared as they are searched for: case and accents tell nobody apart. */
function isSameAlias(first: string, second: string): boolean {
  return aliasKey(first) === aliasKey(second)
}

function aliasKey(alias: string): string {
  const words = searchWords(alias)
  return words.length === 0 ? alias.trim() : words.join(' ')
}
