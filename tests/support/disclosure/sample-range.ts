import type { MadeReport } from '#shared/domain/report/made-report.ts'

/** What a sample report is of, where its test does not say otherwise. */
export const sampleRange: MadeReport['range'] = {
  start: '2026-01-01',
  end: '2026-01-31',
  CoCCode: 'XX-500',
  ProjectIDs: null,
  software: 'Threshold',
}
