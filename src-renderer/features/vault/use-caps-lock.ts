import { useEffect, useState } from 'react'

/** Whether Caps Lock was on at the last key or click. */
export function useCapsLock(): boolean {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    function look(event: KeyboardEvent | PointerEvent): void {
      setOn(event.getModifierState('CapsLock'))
    }
    window.addEventListener('keydown', look)
    window.addEventListener('keyup', look)
    window.addEventListener('pointerdown', look)
    return () => {
      window.removeEventListener('keydown', look)
      window.removeEventListener('keyup', look)
      window.removeEventListener('pointerdown', look)
    }
  }, [])
  return isOn
}
