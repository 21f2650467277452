import { z } from 'zod'

/** Why the vault was locked, for the page after the reload that locking brings. It holds nothing else. */
const noteSchema = z.object({ why: z.enum(['asked', 'idle', 'system', 'hidden']), minutes: z.number() })

export type LockNote = z.output<typeof noteSchema>

const key = 'locked'

/** Leaves the note. */
export function leaveLockNote(note: LockNote): void {
  sessionStorage.setItem(key, JSON.stringify(note))
}

/** Reads the note; null when this window was not locked since it was opened. */
export function readLockNote(): LockNote | null {
  const parsed = noteSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  return parsed.success ? parsed.data : null
}

/** Takes the note away: somebody unlocked. */
export function forgetLockNote(): void {
  sessionStorage.removeItem(key)
}
