import { z } from 'zod'
import { alternativeSchema, chosenSchema, coarserChoicesSchema } from '#shared/domain/disclosure/coarser.ts'
import { profiles } from '#shared/domain/disclosure/profile.ts'
import { madeReportSchema } from '#shared/domain/report/made-report.ts'
import { totalsAnswersSchema } from '#shared/domain/disclosure/totals-answers.ts'
import { issueSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

/** Whom trends can be for: everybody but HUD, which asks for none. */
export const outsiders = profiles.filter((profile) => profile !== 'hud')
export type Outsider = (typeof outsiders)[number]

const month = z.string().max(7)

const wantedSchema = z.object({
  first: month,
  last: month,
  profile: z.enum(outsiders),
  /** What was chosen so that more shows. */
  coarser: coarserChoicesSchema,
})
export type WantedTrends = z.output<typeof wantedSchema>

/** Trends as they would leave, and why what is hidden is hidden. No hidden number is in here. */
export const trendSheetSchema = wantedSchema.extend({
  /** When they were made. */
  at: z.iso.datetime(),
  printed: madeReportSchema,
  /** What was chosen so that more shows, in words. */
  chosen: z.array(chosenSchema),
  summary: z.array(z.string()),
  tables: z.array(
    z.object({
      table: z.string(),
      title: z.string(),
      shown: z.number(),
      hidden: z.number(),
      words: z.string(),
    }),
  ),
})
export type TrendSheet = z.output<typeof trendSheetSchema>

export const trendCalls = {
  /** Makes trends in a worker, hides what must not leave and audits the rest. Progress is pushed as `make-trends`. */
  make: call('hat', wantedSchema, trendSheetSchema),
  /** What could be merged or left out besides, so that more shows. Progress is pushed as `release-alternatives`. */
  alternatives: call('hat', wantedSchema, z.array(alternativeSchema)),
  cancel: call('hat', z.void(), z.void()),
  /** The trends that were made last since the unlock; null when there are none. */
  last: call('hat', z.void(), trendSheetSchema.nullable()),
  /** Saves the trends made last, exactly as they were shown, where main asks for it; not saved when no place was chosen. */
  release: call('hat', totalsAnswersSchema, z.object({ saved: z.boolean(), issues: z.array(issueSchema) })),
}
