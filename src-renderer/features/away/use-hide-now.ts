import { useEffect } from 'react'
import { hideChord, isHideChord } from './hide-chord.ts'
import { hideNow } from './hide-now.ts'
import { afterMove, isThreeTimes, noShift, type KeyMove } from './shift-three-times.ts'

/**
 * Hides at Shift three times within five seconds and at the chord chosen on this computer, wherever the keyboard is: in a field, in a
 * dialog, on the lock screen.
 */
export function useHideNow(): void {
  useEffect(() => {
    let count = noShift
    function follow(move: KeyMove): void {
      count = afterMove(count, move)
      if (!isThreeTimes(count)) return
      count = noShift
      void hideNow()
    }
    function onDown(event: KeyboardEvent): void {
      const { key, repeat, timeStamp: at } = event
      if (isHideChord(hideChord(), event)) {
        event.preventDefault()
        void hideNow()
      } else {
        follow({ kind: 'down', key, repeat, at })
      }
    }
    const onUp = ({ key, timeStamp: at }: KeyboardEvent): void => follow({ kind: 'up', key, at })
    const onPointer = (): void => follow({ kind: 'pointer' })

    window.addEventListener('keydown', onDown, { capture: true })
    window.addEventListener('keyup', onUp, { capture: true })
    window.addEventListener('pointerdown', onPointer, { capture: true })
    return () => {
      window.removeEventListener('keydown', onDown, { capture: true })
      window.removeEventListener('keyup', onUp, { capture: true })
      window.removeEventListener('pointerdown', onPointer, { capture: true })
    }
  }, [])
}
