import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import styles from './dialog.module.css'

interface Props {
  readonly opened: boolean
  readonly title: string
  /** Escape, and nothing else, closes without an answer: a stray click loses no words. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A dialog over the page, in the browser's own top layer: the page behind is out of reach, and the keyboard returns to
 * where it was. The keyboard enters at the element with `autoFocus`, else at the first control.
 */
export function Dialog({ opened, ...rest }: Props) {
  return opened ? <OpenDialog {...rest} /> : null
}

function OpenDialog({ title, onClose, children }: Omit<Props, 'opened'>) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()

  // Before the element leaves the page: a dialog that is gone already gives the keyboard back to nobody.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    <dialog
      className={styles.dialog}
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 className={styles.title} id={heading}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
