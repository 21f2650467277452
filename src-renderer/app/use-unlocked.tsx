import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

/** How long after the locked screens came up: they are drawn by then. */
const laterMs = 300

/**
 * The screens behind the lock, or null while they are being read from the disk: at once when they are needed `now`, and
 * `later` once the locked screens are drawn, so that an unlock does not wait for them. (React's Suspense would show
 * nothing for another third of a second once they are there.)
 */
export function useUnlocked(needed: 'not yet' | 'later' | 'now'): ReactNode {
  const [Screens, setScreens] = useState<ComponentType | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    if (needed === 'not yet') return undefined
    const read = (): void => {
      import('./unlocked.tsx').then(({ Unlocked }) => setScreens(() => Unlocked), setFailure)
    }
    const timer = setTimeout(read, needed === 'now' ? 0 : laterMs)
    return () => clearTimeout(timer)
  }, [needed])
  if (failure !== null && needed === 'now') throw failure
  return Screens === null ? null : <Screens />
}
