import { useEffect } from 'react'
import { defaultSettings, settingsSchema } from '#shared/domain/settings.ts'
import { pushedEventSchema } from '#shared/ipc/events.ts'
import { bridge } from './bridge.ts'
import { api } from './client.ts'
import { leaveLockNote } from './lock-note.ts'
import { query, queryClient } from './query.ts'

/** Milliseconds between two messages; main counts in minutes. */
const atMostEvery = 10_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * While a vault is open: tells main that somebody is at the keyboard or the pointer, and, once main has locked the
 * vault after all, notes why for the page that comes after.
 */
export function useStillHere(): void {
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY
    function tell(event: Event): void {
      if (!event.isTrusted || event.timeStamp - toldAt < atMostEvery) return
      toldAt = event.timeStamp
      // Refused only when the vault was locked in the same moment; the window is then on its way to the lock screen.
      api.vault.stillHere().catch(() => undefined)
    }
    for (const sign of signs) window.addEventListener(sign, tell, { capture: true, passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true })
    }
  }, [])

  useEffect(
    () =>
      bridge().on((event) => {
        const parsed = pushedEventSchema.safeParse(event)
        if (parsed.success && parsed.data.kind === 'locked') {
          leaveLockNote({ why: parsed.data.why, minutes: minutesUntilLock() })
        }
      }),
    [],
  )
}

function minutesUntilLock(): number {
  const known = settingsSchema.safeParse(queryClient.getQueryData(query('settings', 'get').queryKey))
  return (known.success ? known.data : defaultSettings).lockAfterMinutes
}
