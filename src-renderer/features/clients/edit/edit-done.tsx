import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import type { ProfilePart, SavedProfile } from '#shared/domain/client/profile.ts'
import { BeforeAfter } from './before-after.tsx'
import styles from './edit.module.css'
import { partWords } from './part-words.ts'

interface Props {
  readonly part: ProfilePart
  readonly before: SavedProfile
  readonly after: SavedProfile
  readonly back: string
  /** @throws AppError */
  readonly onUndo: () => Promise<void>
}

/** What was changed, with ten seconds to take it back. */
export function EditDone({ part, before, after, back, onUndo }: Props) {
  return (
    <div className={styles.room}>
      <DonePanel
        title={`${partWords[part].what} changed`}
        next="What it was before, and your reason, are in the history of this record."
        onUndo={onUndo}
        actions={
          <ButtonLink look="primary" href={back}>
            Back to the profile
          </ButtonLink>
        }
      >
        <div className={styles.change}>
          <BeforeAfter part={part} before={before} after={after} />
        </div>
      </DonePanel>
    </div>
  )
}
