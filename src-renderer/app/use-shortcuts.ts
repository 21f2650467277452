import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { openNextDue, resumeLatest } from './go-on.ts'

const goTo: Readonly<Record<string, string>> = {
  h: '/',
  r: '/referrals',
  c: '/clients',
  p: '/reports',
  s: '/settings',
}

/**
 * Single letters, while nobody is typing: R resumes the latest unfinished work, N opens what is due next, G and a
 * letter goes to a page, ? lists all keys. They can be switched off in Settings (WCAG 2.1.4).
 */
export function useShortcuts(hatOn: boolean, openHelp: () => void): void {
  const navigate = useNavigate()
  const settings = useQuery(query('settings', 'get'))
  const waitingForPlace = useRef(false)
  const on = hatOn && settings.data?.letterShortcuts === true

  useEffect(() => {
    if (!on) return
    async function act(key: string): Promise<void> {
      if (waitingForPlace.current) {
        waitingForPlace.current = false
        const path = goTo[key]
        if (path !== undefined) await navigate(path)
      } else if (key === 'g') {
        waitingForPlace.current = true
      } else if (key === '?') {
        openHelp()
      } else if (key === 'r') {
        await resumeLatest(navigate)
      } else if (key === 'n') {
        await openNextDue(navigate)
      }
    }
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      void act(event.key.toLowerCase())
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [on, navigate, openHelp])
}

/** Letters belong to whoever types: fields, lists and open dialogs. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, dialog, [role="dialog"], [role="listbox"]') !== null)
  )
}
