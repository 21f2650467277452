import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { SaveStatus } from '#renderer/components/step-wizard/save-status.tsx'
import { AppError } from '#shared/ipc/errors.ts'
import styles from './draft-bar.module.css'

interface Props {
  /** The words of the button that sends the form around it. */
  readonly action: string
  readonly busy: boolean
  readonly draft: Pick<DraftHandle<object>, 'savedAt' | 'saveState' | 'saveProblem' | 'flush'>
  readonly draft_id: string
  /** Whether the form differs from what is on record. */
  readonly isChanged: boolean
  /** Where leaving leads, `#/clients/...`, or what closes the form. */
  readonly back: string | (() => void)
  /** What leaving is called while nothing was typed. */
  readonly unchanged?: string
  /** Whether this form is what its page is for. */
  readonly isMain?: boolean
}

/** The bar under a form whose changes are a draft: save them, keep them for later, or discard them. */
export function DraftBar({
  action,
  busy,
  draft,
  draft_id,
  isChanged,
  back,
  unchanged = 'Leave it as it is',
  isMain = true,
}: Props) {
  const navigate = useNavigate()
  const [asks, setAsks] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const leave = isChanged ? 'Finish later' : unchanged

  async function discard(): Promise<void> {
    setAsks(false)
    try {
      await draft.flush()
      await api.drafts.discard({ draft_id })
    } catch (reason) {
      setFailure(reason instanceof AppError ? reason.message : 'It was not discarded. Try again in a moment.')
      return
    }
    await refreshAll()
    if (typeof back === 'string') await navigate(back.slice(1))
    else back()
  }

  return (
    <div className={styles.bar}>
      <Button look={isMain ? 'primary' : 'secondary'} type="submit" disabled={busy}>
        {action}
      </Button>
      <SaveStatus draft={draft} kept="Draft kept" />
      {failure !== null && <p role="alert">{failure}</p>}
      <span className={styles.leave}>
        {isChanged && (
          <Button look="quiet" onClick={() => setAsks(true)}>
            Discard changes
          </Button>
        )}
        {typeof back === 'string' ? (
          <ButtonLink look="quiet" href={back}>
            {leave}
          </ButtonLink>
        ) : (
          <Button look="quiet" onClick={() => void draft.flush().then(back)}>
            {leave}
          </Button>
        )}
      </span>
      <ConfirmDialog
        opened={asks}
        title="Discard what you changed?"
        cancel={{ label: 'Keep it', onClick: () => setAsks(false) }}
        confirm={{ label: 'Discard it', look: 'danger', onClick: () => void discard() }}
      >
        <p>What is on record stays as it is. What you changed on this page is deleted for good.</p>
      </ConfirmDialog>
    </div>
  )
}
