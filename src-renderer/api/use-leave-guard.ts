import { useEffect, useRef, useState } from 'react'
import { useBlocker, useNavigate } from 'react-router'

export interface LeaveGuard {
  /** True while somebody wants to leave and is asked. */
  readonly asks: boolean
  readonly stay: () => void
  readonly leave: () => void
}

/**
 * Asks before a page with unsaved changes is left. The router holds back its own navigation; a plain link to another
 * page changes the address without asking the router, so its click is held back here.
 */
export function useLeaveGuard(isChanged: boolean): LeaveGuard {
  const navigate = useNavigate()
  const leaving = useRef(false)
  const blocker = useBlocker(() => isChanged && !leaving.current)
  const [path, setPath] = useState<string | null>(null)

  useEffect(() => {
    if (!isChanged) return undefined
    function onClick(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null
      const href = link?.getAttribute('href')
      if (!href || leaving.current) return
      event.preventDefault()
      setPath(href.slice(1))
    }
    document.addEventListener('click', onClick, { capture: true })
    return () => document.removeEventListener('click', onClick, { capture: true })
  }, [isChanged])

  return {
    asks: path !== null || blocker.state === 'blocked',
    stay: () => {
      setPath(null)
      blocker.reset?.()
    },
    leave: () => {
      leaving.current = true
      if (path === null) blocker.proceed?.()
      else void navigate(path)
    },
  }
}
