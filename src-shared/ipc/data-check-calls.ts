import { z } from 'zod'
import { severities } from '#shared/domain/data-check/severity.ts'
import { call } from './call.ts'

const count = z.number().int().nonnegative()

/** What was checked: the project worn, or all of the agency. */
export const checkScopes = ['project', 'agency'] as const
export type CheckScope = (typeof checkScopes)[number]

/** One check that found something, in words. */
export const foundCheckSchema = z.object({
  id: z.string(),
  severity: z.enum(severities),
  title: z.string(),
  means: z.string(),
  mend: z.string(),
  count,
})
export type FoundCheck = z.output<typeof foundCheckSchema>

/** What a run of the data check came to. It is kept until the vault is locked. */
export const dataCheckSchema = z.object({
  /** When it ran. */
  at: z.iso.datetime(),
  scope: z.enum(checkScopes),
  ProjectName: z.string(),
  /** How many checks were made, with those that found nothing. */
  checks: count,
  found: z.array(foundCheckSchema),
})
export type DataCheckResult = z.output<typeof dataCheckSchema>

/** One row that a check found, and what is needed to open it where it is mended. */
export const findingSchema = z.object({
  id: z.string(),
  check: z.string(),
  /** The row that it is about: its table, its key, and the column. */
  table: z.string(),
  key: z.string(),
  column: z.string().nullable(),
  /** The field in words, and what stands there; null where there is nothing to say. */
  field: z.string().nullable(),
  stands: z.string().nullable(),
  PersonalID: z.string().nullable(),
  HouseholdID: z.string().nullable(),
  EnrollmentID: z.string().nullable(),
  alias: z.string().nullable(),
  mark: z.string().nullable(),
  ProjectID: z.string().nullable(),
  ProjectName: z.string().nullable(),
  /** The referral an event belongs to, or that a stay came with. */
  referral_id: z.string().nullable(),
  /** Whether an intake made the enrollment, so that its parts can be amended. */
  hasIntake: z.boolean(),
})
export type CheckFinding = z.output<typeof findingSchema>

/** How many findings of one check are shown; the rest come up once these are mended. */
export const findingsShown = 1000
export const findingsInPage = 100

export const dataCheckCalls = {
  /** Checks the data in a worker. Progress is pushed as `check-data`. */
  run: call('hat', z.object({ scope: z.enum(checkScopes) }), dataCheckSchema),
  cancel: call('hat', z.void(), z.void()),
  /** What the last run since the unlock found; null when there was none. */
  last: call('hat', z.void(), dataCheckSchema.nullable()),
  /** The findings of one check of the last run, so many at a time. */
  findings: call(
    'hat',
    z.object({ check: z.string().max(100), from: z.number().int().min(0).max(findingsShown) }),
    z.array(findingSchema),
  ),
}
