import type { z } from 'zod'

/** A value the store keeps as JSON; null where the text is not what it should be, so that one bad row stops nothing. */
export function storedJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
