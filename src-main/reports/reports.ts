import { ceApr } from './ce-apr/ce-apr.ts'

/** Every report that can be made, by its id. */
export const reports = { 'ce-apr': ceApr } as const

export type ReportId = keyof typeof reports
