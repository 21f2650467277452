import { z } from 'zod'
import { recordId, tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'

/** Whether a way to reach somebody is safe. `unknown` means that nobody has asked yet. */
export const safeties = ['yes', 'no', 'unknown'] as const
export type Safety = (typeof safeties)[number]

/** The kinds of contact point. */
export const contactPointKinds = ['phone', 'email', 'advocate', 'other'] as const
export type ContactPointKind = (typeof contactPointKinds)[number]

export const contactPointKindLabels = {
  phone: 'Phone',
  email: 'E-mail',
  advocate: 'Advocate',
  other: 'Other',
} as const satisfies Record<ContactPointKind, string>

/** A safety card as it is filled in. */
export const safetyCardAnswersSchema = z.object({
  callSafe: z.enum(safeties).nullish(),
  textSafe: z.enum(safeties).nullish(),
  voicemailSafe: z.enum(safeties).nullish(),
  emailSafe: z.enum(safeties).nullish(),
  safeHours: typedText,
  codeWord: typedText,
  neverMentionAgency: tick,
  interpreterLanguage: typedText,
  notes: typedText,
  points: z
    .array(
      z.object({
        id: recordId.nullish(),
        kind: z.enum(contactPointKinds).nullish(),
        label: typedText,
        value: typedText,
        safe: z.enum(safeties).nullish(),
      }),
    )
    .max(20)
    .nullish(),
})
export type SafetyCardAnswers = Readonly<z.infer<typeof safetyCardAnswersSchema>>

/** One way to reach a client. */
export const contactPointSchema = z.strictObject({
  /** Null for one that is not stored yet. */
  id: recordId.nullable(),
  kind: z.enum(contactPointKinds),
  label: z.string().min(1).max(60).nullable(),
  value: z.string().min(1).max(200),
  safe: z.enum(safeties),
})
export type ContactPoint = Readonly<z.infer<typeof contactPointSchema>>

/** How it is safe to reach a client. */
export const safetyCardSchema = z.strictObject({
  callSafe: z.enum(safeties),
  textSafe: z.enum(safeties),
  voicemailSafe: z.enum(safeties),
  emailSafe: z.enum(safeties),
  safeHours: z.string().min(1).max(200).nullable(),
  codeWord: z.string().min(1).max(60).nullable(),
  neverMentionAgency: z.boolean(),
  interpreterLanguage: z.string().min(1).max(60).nullable(),
  notes: z.string().min(1).max(500).nullable(),
})
export type SafetyCard = Readonly<z.infer<typeof safetyCardSchema>>

/** The card of a household that nobody has asked yet: nothing is known to be safe, and the agency is not named. */
export const unaskedSafetyCard: SafetyCard = {
  callSafe: 'unknown',
  textSafe: 'unknown',
  voicemailSafe: 'unknown',
  emailSafe: 'unknown',
  safeHours: null,
  codeWord: null,
  neverMentionAgency: true,
  interpreterLanguage: null,
  notes: null,
}

/** A card with its points, as a save takes them. */
export interface CompleteSafetyCard {
  readonly card: SafetyCard
  readonly points: readonly ContactPoint[]
}

/**
 * The card of answers in which `checkSafetyCard` found no error: whatever was not asked is unknown. Throws a ZodError
 * for any other.
 */
export function parseSafetyCard(answers: SafetyCardAnswers): CompleteSafetyCard {
  const card = safetyCardSchema.parse({
    callSafe: answers.callSafe ?? 'unknown',
    textSafe: answers.textSafe ?? 'unknown',
    voicemailSafe: answers.voicemailSafe ?? 'unknown',
    emailSafe: answers.emailSafe ?? 'unknown',
    safeHours: typed(answers.safeHours),
    codeWord: typed(answers.codeWord),
    neverMentionAgency: answers.neverMentionAgency ?? true,
    interpreterLanguage: typed(answers.interpreterLanguage),
    notes: typed(answers.notes),
  })
  const points = (answers.points ?? []).map((point) =>
    contactPointSchema.parse({
      id: point.id ?? null,
      kind: point.kind,
      label: typed(point.label),
      value: typed(point.value),
      safe: point.safe ?? 'unknown',
    }),
  )
  return { card, points }
}
