import type { Issue } from '#shared/domain/issue.ts'

import { ConfirmDialog } from '../confirm-dialog/confirm-dialog.tsx'
import styles from './warnings-dialog.module.css'

interface Props {
  readonly warnings: readonly Issue[]
  readonly busy: boolean
  readonly onGoBack: () => void
  readonly onAccept: () => void
}

/** All warnings of a save, asked about once. */
export function WarningsDialog({ warnings, busy, onGoBack, onAccept }: Props) {
  return (
    <ConfirmDialog
      opened={warnings.length > 0}
      title={
        warnings.length === 1
          ? 'Look at this before saving'
          : `Look at these ${warnings.length} before saving`
      }
      cancel={{ label: 'Go back and change', onClick: onGoBack }}
      confirm={{ label: 'Save with these', onClick: onAccept, busy }}
    >
      <p>They may be right. If they are, save them as they are.</p>
      <ul className={styles.list}>
        {warnings.map((warning) => (
          <li key={`${warning.path} ${warning.message}`}>{warning.message}</li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
