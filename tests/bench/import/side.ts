import { z } from 'zod'

/** What one program of the comparison is told. */
export interface Told {
  /** The folder of the export. */
  readonly from: string
  /** The store, with the tables and without rows. */
  readonly file: string
  readonly keyHex: string
}

/** Reads what a program was told. */
export function toldTo(values: { readonly [name in keyof Told]?: string }): Told {
  return z.object({ from: z.string(), file: z.string(), keyHex: z.string() }).parse(values)
}

/** What it says when it is done. Milliseconds, of the clock and of the processors; the largest resident set. */
export const saidSchema = z.object({
  wall: z.number(),
  cpu: z.number(),
  peakMB: z.number(),
  rows: z.number(),
  /** The work by its parts, by the clock. */
  parts: z.record(z.string(), z.number()),
  findings: z.number().default(0),
})
export type Said = z.infer<typeof saidSchema>
