import { z } from 'zod'
import { recordId, typedText } from '#shared/domain/client/answer.ts'
import { questionnaireSchema } from '#shared/domain/questionnaire/questionnaire.ts'
import { versionStates } from '#shared/domain/questionnaire/version.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

const versionSchema = z.object({
  questionnaire_version_id: z.string(),
  /** Null until it is approved. */
  number: z.number().int().nullable(),
  state: z.enum(versionStates),
  body: questionnaireSchema,
  base_number: z.number().int(),
  why: z.string(),
  /** Null for what the vault began with. */
  proposedBy: z.string().nullable(),
  /** Whether the person at the screen proposed it. */
  isMine: z.boolean(),
  proposed_at: z.iso.datetime(),
  effective_from: z.iso.date().nullable(),
  decidedBy: z.string().nullable(),
  decided_at: z.iso.datetime().nullable(),
  decision: z.string().nullable(),
})
export type QuestionnaireVersion = z.output<typeof versionSchema>

const listedSchema = z.object({
  key: z.string(),
  /** The version that is asked today, or the one that will be first; null while there are proposals only. */
  current: versionSchema.nullable(),
  /** Approved, and not asked yet. */
  coming: z.array(versionSchema),
  proposals: z.array(versionSchema),
})
export type ListedQuestionnaire = z.output<typeof listedSchema>

const fileSchema = z.discriminatedUnion('whole', [
  z.object({ whole: z.literal(true), file: z.string(), body: questionnaireSchema }),
  z.object({
    whole: z.literal(false),
    file: z.string(),
    faults: z.array(z.object({ line: z.number().int(), reason: z.string() })),
  }),
])
export type QuestionnaireFile = z.output<typeof fileSchema>

/** The text of a questionnaire as a file holds it. */
const bodyText = z.string().max(400_000)

export const questionnaireCalls = {
  list: call('unlocked', z.void(), z.array(listedSchema)),
  /** Every version of one, the proposals first, then the latest approved. */
  get: call('unlocked', z.object({ key: z.string().max(40) }), z.array(versionSchema)),
  /** Proposes a change, or a new one: its text as a file holds it, judged by the same rules as a file. */
  propose: call(
    'unlocked',
    z.object({
      body: bodyText,
      base_number: z.number().int().min(0),
      why: typedText,
      effective_from: typedText,
    }),
    saveOutcomeSchema,
  ),
  /** A second person approves it, with a pass phrase of her own. */
  approve: call(
    'unlocked',
    z.object({
      questionnaire_version_id: recordId,
      effective_from: typedText,
      decision: typedText,
      passphrase: z.string().max(1000),
    }),
    saveOutcomeSchema,
  ),
  /** Reads a questionnaire from a file that the person at the screen chooses; null where she chose none. */
  readFile: call('unlocked', z.void(), fileSchema.nullable()),
  /** Sets a proposal aside, with a reason. It stays readable. */
  withdraw: call(
    'unlocked',
    z.object({ questionnaire_version_id: recordId, reason: typedText }),
    saveOutcomeSchema,
  ),
}
