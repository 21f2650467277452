import { ceApr } from './ce-apr/ce-apr.ts'
import { flow } from './flow/flow.ts'
import { trends } from './trends/trends.ts'

/** Every report that can be made, by its id. */
export const reports = { 'ce-apr': ceApr, trends, flow } as const

export type ReportId = keyof typeof reports
