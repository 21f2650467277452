import { z } from 'zod'
import { alternativeSchema, chosenSchema, coarserChoicesSchema } from '#shared/domain/disclosure/coarser.ts'
import { profiles } from '#shared/domain/disclosure/profile.ts'
import { thresholds } from '#shared/domain/disclosure/small-cells.ts'
import { madeReportSchema } from '#shared/domain/report/made-report.ts'
import { issueSchema } from '#shared/domain/save-outcome.ts'
import { totalsAnswersSchema } from '#shared/domain/disclosure/totals-answers.ts'
import { call } from './call.ts'

/** How many of those behind a cell are shown. */
export const shownBehindCell = 1000

const behindCellSchema = z.object({
  /** How many there are; no more than `shownBehindCell` of them are in `rows`. */
  total: z.number().int().nonnegative(),
  rows: z.array(
    z.object({
      id: z.string(),
      PersonalID: z.string(),
      alias: z.string().nullable(),
      mark: z.string().nullable(),
      /** The day of the assessment or event that is counted. */
      day: z.iso.date().nullable(),
    }),
  ),
})
export type BehindCell = z.output<typeof behindCellSchema>

/** What a CE APR can be asked for. */
const orderSchema = z.object({ start: z.iso.date(), end: z.iso.date(), CoCCode: z.string().max(10) })
export type ReportOrder = z.input<typeof orderSchema>

const wantedReleaseSchema = z.object({
  profile: z.enum(profiles),
  threshold: z.literal(thresholds),
  /** What was chosen so that more shows. */
  coarser: coarserChoicesSchema,
})
export type WantedRelease = z.output<typeof wantedReleaseSchema>

/** A report as it would leave, and why what is hidden is hidden. No hidden number is in here. */
const releaseSheetSchema = wantedReleaseSchema.extend({
  /** When it was prepared. */
  at: z.iso.datetime(),
  printed: madeReportSchema,
  /** What was chosen so that more shows, in words. */
  chosen: z.array(chosenSchema),
  summary: z.array(z.string()),
  tables: z.array(z.object({ table: z.string(), hidden: z.number(), shown: z.number(), words: z.string() })),
})
export type ReleaseSheet = z.output<typeof releaseSheetSchema>

export const reportCalls = {
  /** The CoCs that projects of the vault are in. */
  cocs: call('hat', z.void(), z.array(z.string())),
  /** Makes the CE APR in a worker. Progress is pushed as `make-report`. */
  make: call('hat', orderSchema, madeReportSchema),
  cancel: call('hat', z.void(), z.void()),
  /** The report made last since the unlock; null when there was none. */
  last: call('hat', z.void(), madeReportSchema.nullable()),
  /** Whom the last report counted in a cell, as the records are now. */
  cell: call('hat', z.object({ cell: z.string().max(100) }), behindCellSchema),
  /** Hides of the last report what its recipient must not have, and audits the rest. Progress is pushed as `prepare-release`. */
  prepare: call('hat', wantedReleaseSchema, releaseSheetSchema),
  /** What was prepared last of that report; null when nothing was. */
  prepared: call('hat', z.void(), releaseSheetSchema.nullable()),
  /** What could be merged, widened or left out besides, so that more shows. Progress is pushed as `release-alternatives`. */
  alternatives: call('hat', wantedReleaseSchema, z.array(alternativeSchema)),
  /** Saves what was prepared, exactly as it was shown, where main asks for it, with its entry in the ledger. */
  release: call(
    'hat',
    totalsAnswersSchema.extend({ form: z.enum(['zip', 'pdf']) }),
    z.object({ /** False when she chose no place. */ saved: z.boolean(), issues: z.array(issueSchema) }),
  ),
}
