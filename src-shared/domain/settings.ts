import { z } from 'zod'

/** Settings of one vault. Each has a safe default, so an older vault opens without being asked. */
export const settingsSchema = z.object({
  /** Minutes without a key or a movement until the vault locks itself. */
  lockAfterMinutes: z.number().int().min(1).max(10).default(5),
  /** One question a page, or the questions of a step together. */
  wizardMode: z.enum(['guided', 'express']).default('guided'),
  /** Whether intake asks for Social Security numbers. Off for victim service providers unless a funder asks. */
  collectSSN: z.boolean().default(false),
  /** Single letters as shortcuts (R, N, ?, g then a letter). */
  letterShortcuts: z.boolean().default(true),
  /** True once the recovery words were typed back. */
  recoveryWordsConfirmed: z.boolean().default(false),
})

export type Settings = z.output<typeof settingsSchema>

/** What a new vault starts with. */
export const defaultSettings: Settings = settingsSchema.parse({})
