import { monthsBetween } from '#shared/domain/trends/months.ts'
import type { ReportDefinition } from '../engine/definition.ts'
import { trendFacts } from './facts.ts'
import { relations } from './relations.ts'
import { trendTables } from './tables.ts'

/**
 * How Coordinated Entry went, month by month and in broad categories, for people outside. Every count is of records by
 * the month of the event itself. Times are in bands of days, so that they can be hidden like any count.
 */
export const trends: ReportDefinition = {
  id: 'trends',
  title: 'Coordinated Entry trends',
  parameters: ({ start, end, CoCCode, ProjectIDs }) => ({
    start,
    end,
    CoCCode,
    projects: ProjectIDs === null ? null : JSON.stringify(ProjectIDs),
  }),
  prepare: trendFacts,
  projects: 'SELECT ProjectID FROM trend_project',
  universes: {
    event: { table: 'trend_event', counts: 'records', facts: ['month', 'kind'] },
    referral: { table: 'trend_referral', counts: 'records', facts: ['month', 'ending', 'days_to_result'] },
    worked: {
      table: 'trend_worked',
      counts: 'records',
      facts: ['month', 'outcome', 'days_to_acknowledgement', 'days_to_contact', 'reason'],
    },
  },
  tables: (read, { start, end }) =>
    trendTables(monthsBetween(start, end), read('SELECT 1 FROM referral LIMIT 1').length > 0),
  relations,
  notes: () => [],
}
