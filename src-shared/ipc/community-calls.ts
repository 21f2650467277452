import { z } from 'zod'
import { dueTimes } from '#shared/domain/clock/due-times.ts'
import { sectionNames } from '#shared/domain/pack/edit-pack.ts'
import { packReasonSchema, packSchema } from '#shared/domain/pack/pack.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

const packKey = z.string().min(1).max(60)

/** The pack in force, every word that rows on record may hold, and the packs to choose from. */
const communitySchema = z.object({
  pack: packSchema,
  known: z.object({
    reasons: z.array(packReasonSchema),
    /** Words of where a referral stands, by their keys. */
    statuses: z.record(z.string(), z.string()),
  }),
  packs: z.array(z.object({ key: packKey, label: z.string(), about: z.string(), own: z.boolean() })),
})
export type CommunityInForce = z.output<typeof communitySchema>

const packImportSchema = z.discriminatedUnion('taken', [
  z.object({ taken: z.literal(true), file: z.string(), key: packKey, label: z.string() }),
  z.object({
    taken: z.literal(false),
    file: z.string(),
    faults: z.array(z.object({ line: z.number().int(), reason: z.string() })),
  }),
])
export type PackImport = z.output<typeof packImportSchema>

const packRowSchema = z.strictObject({
  key: packKey,
  section: z.enum(sectionNames),
  /** Which row of the section; null adds one. */
  at: z.number().int().min(0).max(500).nullable(),
  /** The row as it is to be; null takes it out. What does not fit is refused in words. */
  row: z.record(z.string().max(60), z.unknown()).nullable(),
})
export type PackRowSave = Readonly<z.output<typeof packRowSchema>>

const whatIfAskedSchema = z.strictObject({
  key: packKey,
  /** The row that would be changed; null for the pack as it is. */
  section: z.enum(sectionNames).nullable(),
  at: z.number().int().min(0).max(500).nullable(),
  row: z.record(z.string().max(60), z.unknown()).nullable(),
})
export type WhatIfAsked = Readonly<z.output<typeof whatIfAskedSchema>>

const dueCountsSchema = z.record(z.enum(dueTimes), z.number().int().nonnegative())
const whatIfSchema = z.object({
  now: dueCountsSchema,
  /** Under those clocks. */
  under: dueCountsSchema,
  /** How many referrals would be due on another day, or begin or cease to be due. */
  changed: z.number().int().nonnegative(),
  examples: z.array(
    z.object({
      referral_id: z.string(),
      alias: z.string(),
      before: z.iso.date().nullable(),
      after: z.iso.date().nullable(),
    }),
  ),
})
export type WhatIf = z.output<typeof whatIfSchema>

export const communityCalls = {
  get: call('unlocked', z.void(), communitySchema),
  /** Any pack, to look at before it is put in force. */
  pack: call('unlocked', z.object({ key: packKey }), packSchema),
  choose: call('unlocked', z.object({ key: packKey }), z.void()),
  copy: call('unlocked', z.object({ key: packKey, label: z.string().max(200) }), saveOutcomeSchema),
  saveRow: call('unlocked', packRowSchema, saveOutcomeSchema),
  remove: call('unlocked', z.object({ key: packKey }), z.void()),
  /** What would be due under a pack, or with one row of it changed. Nothing is saved. */
  whatIf: call('hat', whatIfAskedSchema, whatIfSchema),
  /** Asks for a file; null where none was chosen. */
  importFile: call('unlocked', z.void(), packImportSchema.nullable()),
}
