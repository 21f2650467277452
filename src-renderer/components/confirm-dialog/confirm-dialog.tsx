import type { ReactNode } from 'react'

import { Button } from '../button/button.tsx'
import { Dialog } from '../dialog/dialog.tsx'
import styles from './confirm-dialog.module.css'

interface Props {
  readonly opened: boolean
  /** A sentence or a question: 'Look at these before saving'. */
  readonly title: string
  readonly children: ReactNode
  /** The words of the two ways out; they name what happens ('Go back and change', 'Save with these'). */
  readonly cancel: { readonly label: string; readonly onClick: () => void }
  readonly confirm: {
    readonly label: string
    readonly onClick: () => void
    readonly look?: 'primary' | 'danger'
    readonly busy?: boolean
  }
}

/** A question that must be answered before going on. Escape is the way back; the keyboard starts at it too. */
export function ConfirmDialog({ opened, title, children, cancel, confirm }: Props) {
  return (
    <Dialog opened={opened} onClose={cancel.onClick} title={title}>
      <div className={styles.body}>{children}</div>
      <div className={styles.buttons}>
        <Button onClick={cancel.onClick}>{cancel.label}</Button>
        <Button look={confirm.look ?? 'primary'} disabled={confirm.busy === true} onClick={confirm.onClick}>
          {confirm.label}
        </Button>
      </div>
    </Dialog>
  )
}
