import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'

/** Tells main when something is copied, so that it is taken off the clipboard again, where Settings say so. */
export function useClearCopied(): void {
  const isOn = useQuery(query('settings', 'get')).data?.clearClipboard === true
  useEffect(() => {
    if (!isOn) return
    // Refused only when the vault was locked in the same moment, which clears the clipboard too.
    const tell = (): void => void api.app.copied().catch(() => undefined)
    document.addEventListener('copy', tell)
    document.addEventListener('cut', tell)
    return () => {
      document.removeEventListener('copy', tell)
      document.removeEventListener('cut', tell)
    }
  }, [isOn])
}
