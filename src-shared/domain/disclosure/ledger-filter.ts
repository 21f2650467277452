import { z } from 'zod'
import { authorityKinds, disclosureKinds } from './disclosure.ts'

/** Which entries of the ledger a list shows; null leaves a question open. Days are local and both ends count. */
export const ledgerFilterSchema = z.object({
  kind: z.enum(disclosureKinds).nullable(),
  authority: z.enum(authorityKinds).nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Words of what left, the recipient or the purpose. */
  text: z.string().max(100),
})
export type LedgerFilter = Readonly<z.infer<typeof ledgerFilterSchema>>

export const wholeLedger: LedgerFilter = { kind: null, authority: null, from: null, to: null, text: '' }
