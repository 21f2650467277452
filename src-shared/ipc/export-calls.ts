import { z } from 'zod'
import { exportAnswersSchema } from '#shared/domain/export/export-answers.ts'
import { issueSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

/** What a finished export tells, once: its pass phrase is kept nowhere. */
const madeExportSchema = z.object({
  saved: z.literal(true),
  disclosure_id: z.string(),
  fileName: z.string(),
  passphrase: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  clients: z.number().int(),
  enrollments: z.number().int(),
  /** Rows that stayed behind because they lack what HUD asks for. */
  leftBehind: z.number().int(),
  /** Values that left otherwise than they are stored, so that the files are as HUD has them. */
  changed: z.array(
    z.object({ table: z.string(), column: z.string(), change: z.string(), count: z.number().int() }),
  ),
})
export type MadeExport = z.output<typeof madeExportSchema>

const passphrase = z.string().max(256)

export const exportCalls = {
  /**
   * Makes an HMIS CSV export as an encrypted file, where two people signed for it: the one at the screen, and a
   * colleague. Main asks where the file goes. Progress is pushed.
   */
  make: call(
    'unlocked',
    z.object({
      answers: exportAnswersSchema,
      acceptWarnings: z.boolean(),
      own: passphrase,
      second: z.object({ signInName: z.string().max(2000), passphrase }),
    }),
    z.discriminatedUnion('saved', [
      madeExportSchema,
      z.object({ saved: z.literal(false), issues: z.array(issueSchema) }),
    ]),
  ),
  stop: call('unlocked', z.void(), z.void()),
}
