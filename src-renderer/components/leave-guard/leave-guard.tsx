import { useEffect, type ReactNode } from 'react'
import { useBlocker, useNavigate } from 'react-router'
import { ConfirmDialog } from '../confirm-dialog/confirm-dialog.tsx'

interface Props {
  /** Whether leaving loses something. */
  readonly isOn: boolean
  readonly title: string
  /** What leaving does: 'Leave without saving'. */
  readonly leave: string
  /** What is lost. */
  readonly children: ReactNode
}

/** Asks once before a page is left whose answers are kept nowhere else. Locking and hiding never wait for it. */
export function LeaveGuard({ isOn, title, leave, children }: Props) {
  const navigate = useNavigate()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isOn && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isOn) return
    // The window follows a link by itself, past the router: here the router is asked instead.
    function follow(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null
      const address = link?.getAttribute('href')
      if (address === null || address === undefined || event.defaultPrevented) return
      event.preventDefault()
      void navigate(address.slice(1))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [isOn, navigate])
  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked'}
      title={title}
      cancel={{ label: 'Stay here', onClick: () => blocker.reset?.() }}
      confirm={{ label: leave, onClick: () => blocker.proceed?.() }}
    >
      {children}
    </ConfirmDialog>
  )
}
