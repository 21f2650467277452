import { useEffect } from 'react'
import { api } from './client.ts'

/** Milliseconds between two messages; main counts in minutes. */
const atMostEvery = 10_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** While a vault is open: tells main that somebody is at the keyboard or the pointer. */
export function useStillHere(): void {
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY
    let pointer: string | null = null
    function tell(event: Event): void {
      if (!event.isTrusted || isUnmoved(event) || event.timeStamp - toldAt < atMostEvery) return
      toldAt = event.timeStamp
      // Refused only when the vault was locked in the same moment; the window is then on its way to the lock screen.
      api.vault.stillHere().catch(() => undefined)
    }
    /** Chromium also says that the pointer moved when a window or the page moves under one that lies still. */
    function isUnmoved(event: Event): boolean {
      if (event.type !== 'pointermove' || !(event instanceof PointerEvent)) return false
      const before = pointer
      pointer = `${event.screenX},${event.screenY}`
      return before === null || before === pointer
    }
    for (const sign of signs) window.addEventListener(sign, tell, { capture: true, passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true })
    }
  }, [])
}
