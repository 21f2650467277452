import { z } from 'zod'
import { aliasSchema } from '#shared/domain/client/alias.ts'
import { calendarDate, recordId, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { joinerSchema, joinersSchema, parseJoiners } from '#shared/domain/stay/joiners.ts'

/** How a household can come to Coordinated Entry. */
export const waysIn = ['walked_in', 'phone', 'outreach', 'partner', 'virtual', 'other'] as const
export type WayIn = (typeof waysIn)[number]

export const wayInLabels = {
  walked_in: 'They walked in',
  phone: 'By phone',
  outreach: 'Outreach met them',
  partner: 'A partner agency sent them',
  virtual: 'On the web, by video or by text',
  other: 'Another way',
} as const satisfies Record<WayIn, string>

/** An access point that is no project of this vault. */
export const elsewhere = 'elsewhere'

/** The longest name of an access point. */
export const accessPointLength = 100

/** What is asked when somebody starts Coordinated Entry. Dates stay as typed until the save. */
export const beginAccessSchema = z.object({
  household: z.enum(['new', 'known']).nullish(),
  PersonalID: recordId.nullish(),
  alias: typedText,
  people: joinersSchema.nullish(),
  EntryDate: typedText,
  /** The ProjectID of the access point, or `elsewhere`. */
  accessPoint: recordId.nullish(),
  accessPointName: typedText,
  howCame: z.enum(waysIn).nullish(),
  note: typedText,
})
export type BeginAccessAnswers = Readonly<z.infer<typeof beginAccessSchema>>

const begunSchema = z.strictObject({
  head: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('new'), alias: aliasSchema }),
    z.strictObject({ kind: z.literal('known'), PersonalID: recordId }),
  ]),
  people: z.array(joinerSchema),
  EntryDate: calendarDate,
  accessPointProjectID: recordId.nullable(),
  accessPointName: z.string().min(1).max(accessPointLength).nullable(),
  howCame: z.enum(waysIn),
  note: z.string().min(1).max(500).nullable(),
})

/** A beginning that a save accepts. */
export type BegunAccess = Readonly<z.infer<typeof begunSchema>>

/** The beginning of answers in which `checkBeginAccess` found no error. Throws a ZodError for any other. */
export function parseBeginAccess(answers: BeginAccessAnswers): BegunAccess {
  const isElsewhere = answers.accessPoint === elsewhere
  return begunSchema.parse({
    head:
      answers.household === 'known'
        ? { kind: 'known', PersonalID: answers.PersonalID }
        : { kind: answers.household, alias: typed(answers.alias) },
    people: parseJoiners(answers.people ?? []),
    EntryDate: dateOf(answers.EntryDate),
    accessPointProjectID: isElsewhere ? null : answers.accessPoint,
    accessPointName: isElsewhere ? typed(answers.accessPointName) : null,
    howCame: answers.howCame,
    note: typed(answers.note),
  })
}
