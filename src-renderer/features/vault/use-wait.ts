import { useCallback, useEffect, useState } from 'react'

interface Wait {
  /** Whole seconds until the next try is heard; 0 when it is. */
  readonly left: number
  /** True once a wait has ended on this page. */
  readonly isOver: boolean
  readonly begin: (seconds: number) => void
}

/** Seconds until the next try is heard, counted down. */
export function useWait(seconds: number): Wait {
  const [start] = useState(Date.now)
  const [until, setUntil] = useState(start + seconds * 1000)
  const [now, setNow] = useState(start)
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const isWaiting = left > 0

  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [isWaiting])

  const begin = useCallback((more: number) => {
    if (more > 0) setUntil(Date.now() + more * 1000)
    setNow(Date.now())
  }, [])
  return { left, isOver: !isWaiting && until > start, begin }
}
