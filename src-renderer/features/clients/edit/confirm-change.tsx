import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import {
  profileAfter,
  type ProfileAnswers,
  type ProfilePart,
  type SavedProfile,
} from '#shared/domain/client/profile.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { BeforeAfter } from './before-after.tsx'
import styles from './edit.module.css'

interface Props {
  readonly part: ProfilePart
  readonly saved: SavedProfile
  readonly answers: ProfileAnswers
  readonly warnings: readonly Issue[]
  readonly busy: boolean
  readonly onCancel: () => void
  readonly onConfirm: () => void
}

/** What will change, looked at before it is saved, with anything doubtful about it. */
export function ConfirmChange({ part, saved, answers, warnings, busy, onCancel, onConfirm }: Props) {
  return (
    <ConfirmDialog
      opened
      title="Save this change?"
      cancel={{ label: 'Go back and change', onClick: onCancel }}
      confirm={{ label: 'Save change', onClick: onConfirm, busy }}
    >
      <BeforeAfter part={part} before={saved} after={profileAfter(answers, saved)} />
      {warnings.length > 0 && (
        <>
          <p>Look at this before saving. It may be right; if it is, save it as it is.</p>
          <ul className={styles.warnings}>
            {warnings.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </ConfirmDialog>
  )
}
