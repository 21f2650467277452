import { z } from 'zod'
import { madeReportSchema } from '#shared/domain/report/made-report.ts'
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
  /** Saves a report, the last one where it is of that range, where the person says; that it left stands in the ledger. */
  save: call(
    'hat',
    orderSchema.extend({ form: z.enum(['zip', 'pdf']) }),
    z.object({ /** False when she chose no place. */ saved: z.boolean() }),
  ),
}
