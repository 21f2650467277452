import { IconAlertCircle, IconCheck } from '@tabler/icons-react'

import type { DraftHandle } from './definition.ts'
import styles from './save-status.module.css'

/** What happened to the last answer, in words: 'Saved 10:42 AM'. Only a failure is spoken. */
export function SaveStatus({
  draft,
  kept = 'Saved',
}: {
  readonly draft: Pick<DraftHandle<object>, 'savedAt' | 'saveState' | 'saveProblem' | 'notKept' | 'flush'>
  /** What a kept answer is called where 'Saved' could be taken for the record's own save. */
  readonly kept?: string
}) {
  if (draft.notKept !== undefined) return <p className={styles.status}>{draft.notKept}</p>
  if (draft.saveState === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        <IconAlertCircle aria-hidden />
        {draft.saveProblem ?? 'Not saved yet.'} Your answers are still on this page.
        <button className={styles.again} type="button" onClick={() => void draft.flush()}>
          Try again
        </button>
      </p>
    )
  }
  if (draft.saveState === 'saving') return <p className={styles.status}>Saving</p>
  if (!draft.savedAt) return null
  return (
    <p className={styles.status}>
      <IconCheck aria-hidden />
      {kept} {clock.format(draft.savedAt)}
    </p>
  )
}

const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' })
