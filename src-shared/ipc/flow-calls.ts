import { z } from 'zod'
import { madeReportSchema } from '#shared/domain/report/made-report.ts'
import { call } from './call.ts'

const month = z.string().max(7)

export const flowCalls = {
  /** How Coordinated Entry goes here by month, with every number: for the screen only. Progress is pushed as `make-flow`. */
  make: call('hat', z.object({ first: month, last: month }), madeReportSchema),
  cancel: call('hat', z.void(), z.void()),
}
