import { z } from 'zod'
import { aliasKey, aliasSchema, checkAlias } from '#shared/domain/client/alias.ts'
import { recordId, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

/** Somebody who comes into a household beside its head, as it is being answered. */
const joinerAnswersSchema = z.object({
  /** Tells the rows of a list apart while it is being written. */
  rowId: recordId,
  /** A client of the vault; null for somebody new. */
  PersonalID: recordId.nullable(),
  alias: typedText,
  RelationshipToHoH: z.number().int().nullable(),
})
export type JoinerAnswers = Readonly<z.infer<typeof joinerAnswersSchema>>

export const joinersSchema = z.array(joinerAnswersSchema).max(30)

/** Somebody who comes into a household, as a save accepts them: 3.15 is never Self. */
export const joinerSchema = z.strictObject({
  PersonalID: recordId.nullable(),
  alias: aliasSchema,
  RelationshipToHoH: z.number().int().min(2).max(5),
})
export type Joiner = Readonly<z.infer<typeof joinerSchema>>

/** What the rules need to know of the people around them. */
export interface JoinersContext {
  /** Aliases in use in the vault, with the client each belongs to. */
  readonly takenAliases: readonly { readonly alias: string; readonly PersonalID: string }[]
  /** Those of the people named who are clients of the vault. */
  readonly known: ReadonlySet<string>
  /** Those who are in the household already, its head among them; null stands for somebody new. */
  readonly already: readonly { readonly PersonalID: string | null; readonly alias: string }[]
}

/** Where an answer about one of them stands: `people.3f.alias`. */
export function joinerPath({ rowId }: Pick<JoinerAnswers, 'rowId'>, field: 'alias' | 'relationship'): string {
  return `people.${rowId}.${field}`
}

/** The rules of people who come into a household: told apart, related to the head, and nobody twice. */
export function checkJoiners(people: readonly JoinerAnswers[], context: JoinersContext): readonly Issue[] {
  return people.flatMap((person, place) => [
    ...checkWho(person, people.slice(0, place), context),
    ...(isOfOthers(person.RelationshipToHoH)
      ? []
      : [
          error(
            joinerPath(person, 'relationship'),
            `Choose how ${typed(person.alias) ?? 'this person'} is related to the head of household`,
          ),
        ]),
  ])
}

/** The people of answers in which `checkJoiners` found no error. Throws a ZodError for any other. */
export function parseJoiners(people: readonly JoinerAnswers[]): readonly Joiner[] {
  return people.map(({ PersonalID, alias, RelationshipToHoH }) =>
    joinerSchema.parse({ PersonalID, alias: typed(alias), RelationshipToHoH }),
  )
}

function checkWho(
  person: JoinerAnswers,
  before: readonly JoinerAnswers[],
  { takenAliases, known, already }: JoinersContext,
): readonly Issue[] {
  const path = joinerPath(person, 'alias')
  const { PersonalID } = person
  const alias = typed(person.alias)
  const key = alias === null ? null : aliasKey(alias)
  const others = [...already, ...before]
  if (PersonalID !== null) {
    if (!known.has(PersonalID))
      return [error(path, `${alias ?? 'This person'} is no longer in the vault: take them out of the list`)]
    return others.some((other) => other.PersonalID === PersonalID)
      ? [error(path, `${alias ?? 'This person'} is in this household already: take them out of the list`)]
      : []
  }
  const inHousehold = others.some(
    (other) => typed(other.alias) !== null && aliasKey(other.alias ?? '') === key,
  )
  if (alias !== null && inHousehold)
    return [error(path, `Somebody in this household is called ${alias} already: choose a different alias`)]
  return checkAlias(
    path,
    alias,
    takenAliases.some((taken) => aliasKey(taken.alias) === key),
  )
}

/** Child, spouse or partner, other relative, not related. */
function isOfOthers(code: number | null): boolean {
  return code !== null && code >= 2 && code <= 5
}
