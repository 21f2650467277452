import { draftName } from '#renderer/api/resume-path.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import type { Unfinished } from '#shared/ipc/draft-calls.ts'

interface Props {
  /** What somebody is in the middle of; nothing is asked while there is none. */
  readonly underWay: readonly Unfinished[]
  readonly onStay: () => void
  readonly onSwitch: () => void
}

/** Asks before the hat changes in the middle of unfinished work. */
export function FinishLater({ underWay, onStay, onSwitch }: Props) {
  return (
    <ConfirmDialog
      opened={underWay.length > 0}
      title="Finish later and switch?"
      cancel={{ label: 'Stay as I am', onClick: onStay }}
      confirm={{ label: 'Finish later and switch', onClick: onSwitch }}
    >
      <p>You are in the middle of this:</p>
      <ul>
        {underWay.map((draft) => (
          <li key={draft.draft_id}>{draftName(draft)}</li>
        ))}
      </ul>
      <p>It is kept, and stands under Where you stopped whenever your hat may go on with it.</p>
    </ConfirmDialog>
  )
}
