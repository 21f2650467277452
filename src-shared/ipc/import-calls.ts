import { z } from 'zod'
import { effectNames } from '#shared/domain/exchange/finding-effects.ts'
import { call } from './call.ts'
import { foundCheckSchema } from './data-check-calls.ts'

const count = z.number().int().nonnegative()

const tableCountsSchema = z.object({
  /** The file's name, `Client.csv`. */
  file: z.string(),
  added: count,
  same: count,
  changed: count,
  kept: count,
})
export type ImportCounts = z.output<typeof tableCountsSchema>

const findingGroupSchema = z.object({
  file: z.string(),
  column: z.string().nullable(),
  reason: z.string(),
  effect: z.enum(effectNames),
  count,
  firstLine: z.number().int().nullable(),
})
export type ImportFinding = z.output<typeof findingGroupSchema>

/** What would come in, before anything is changed. */
const importPreviewSchema = z.object({
  standard: z.string(),
  mapping: z.array(
    z.object({
      file: z.string(),
      from: z.string(),
      to: z.string(),
      words: z.string(),
      touched: z.array(z.object({ file: z.string(), column: z.string(), rows: count })),
    }),
  ),
  counts: z.array(tableCountsSchema),
  findings: z.array(findingGroupSchema),
  remarks: z.array(z.string()),
  checks: z.array(foundCheckSchema),
})
export type ImportPreview = z.output<typeof importPreviewSchema>

/** The files that were chosen, by the last part of their name alone, and what was read of them. */
const heldImportSchema = z.object({
  name: z.string(),
  /** Whether it is being read or taken in. */
  isAtWork: z.boolean(),
  preview: importPreviewSchema.nullable(),
})
export type HeldImport = z.output<typeof heldImportSchema>

export const importCalls = {
  /** What was chosen in this session and waits; null when nothing does. */
  held: call('unlocked', z.void(), heldImportSchema.nullable()),
  /** Main asks for the zip or folder, and drops what waited; null when nothing was chosen. */
  choose: call('unlocked', z.object({ kind: z.enum(['zip', 'folder']) }), heldImportSchema.nullable()),
  /** Reads what was chosen and says what would come in. Progress is pushed as `import`. */
  stage: call(
    'unlocked',
    z.object({ passphrase: z.string().min(1).max(256).nullable() }),
    importPreviewSchema,
  ),
  /** Stops reading or taking in. */
  stop: call('unlocked', z.void(), z.void()),
  /** Saves everything that was found as CSV; main asks where. */
  saveFindings: call('unlocked', z.void(), z.object({ saved: z.boolean() })),
  /** Takes in what was read: all of it, or nothing. Progress is pushed as `import`. */
  takeIn: call('unlocked', z.void(), z.array(tableCountsSchema)),
  /** Forgets what was chosen and takes away what was read. */
  drop: call('unlocked', z.void(), z.void()),
}
