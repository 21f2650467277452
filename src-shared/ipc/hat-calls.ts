import { z } from 'zod'
import { hatAnswersSchema, hatSchema } from '#shared/domain/hat/hat.ts'
import { issueSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

/** The hat with the words the banner shows. */
export const wornHatSchema = hatSchema.extend({ OrganizationName: z.string(), ProjectName: z.string() })
export type WornHat = z.output<typeof wornHatSchema>

export const hatCalls = {
  /** The hat worn now, or null; on unlocking, the one worn last, where it still fits. */
  worn: call('unlocked', z.void(), wornHatSchema.nullable()),
  apply: call(
    'unlocked',
    z.object({ answers: hatAnswersSchema, acceptWarnings: z.boolean() }),
    z.discriminatedUnion('saved', [
      z.object({ saved: z.literal(true), hat: wornHatSchema }),
      z.object({ saved: z.literal(false), issues: z.array(issueSchema) }),
    ]),
  ),
}
