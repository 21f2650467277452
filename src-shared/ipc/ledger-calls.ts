import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { correctionAnswersSchema } from '#shared/domain/disclosure/correction.ts'
import { authorityKinds, disclosureForms, disclosureKinds } from '#shared/domain/disclosure/disclosure.ts'
import { ledgerFilterSchema } from '#shared/domain/disclosure/ledger-filter.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

/** An entry as a list shows it: what, to whom, under what, by whom, and never about whom. */
export const ledgerLineSchema = z.object({
  disclosure_id: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(disclosureKinds),
  form: z.enum(disclosureForms),
  what: z.string(),
  recipient: z.string(),
  authority: z.enum(authorityKinds),
  authorityWords: z.string().nullable(),
  purpose: z.string(),
  who: z.string(),
  second: z.string().nullable(),
  sha256: z.string(),
  bytes: z.number().int(),
  recordedLate: z.boolean(),
  /** How many corrections of it there are. */
  corrections: z.number().int(),
})
export type LedgerLine = z.output<typeof ledgerLineSchema>

const ledgerEntrySchema = ledgerLineSchema.extend({
  /** Whom it is about, while she is in the vault. */
  client: z.object({ PersonalID: z.string(), alias: z.string(), mark: z.string() }).nullable(),
  release_id: z.string().nullable(),
  /** The code of the card, where it is one. */
  code: z.string().nullable(),
  /** What was published, as it is kept. */
  published: z.string().nullable(),
  /** The entry this one corrects. */
  corrects: z.string().nullable(),
  correctedBy: z.array(ledgerLineSchema),
})
export type LedgerEntry = z.output<typeof ledgerEntrySchema>

export const ledgerCalls = {
  /** Entries that fit a filter, the latest first, a page at a time: `after` is the last id of the page before. */
  list: call(
    'hat',
    z.object({
      filter: ledgerFilterSchema,
      after: z.string().max(32).nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    z.object({ entries: z.array(ledgerLineSchema), more: z.boolean() }),
  ),
  entry: call('hat', z.object({ disclosure_id: z.string() }), ledgerEntrySchema),
  /** Adds a correction. The entry itself stays as it is. */
  correct: call(
    'hat',
    z.object({ disclosure_id: recordId, answers: correctionAnswersSchema }),
    saveOutcomeSchema,
  ),
  /** Saves a list of the ledger where main asks for it; not saved when no place was chosen. */
  save: call(
    'hat',
    z.object({ filter: ledgerFilterSchema, form: z.enum(['csv', 'pdf']) }),
    z.object({ saved: z.boolean(), entries: z.number().int() }),
  ),
}
