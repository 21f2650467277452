import { useEffect } from 'react'
import { lockNow } from '#renderer/api/lock-now.ts'

/** Locks at Ctrl+Shift+L, wherever the keyboard is: in a field or in a dialog too. */
export function useLockChord(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isChord = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'l'
      if (!isChord) return
      event.preventDefault()
      void lockNow()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}
