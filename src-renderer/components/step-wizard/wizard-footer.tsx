import { IconArrowLeft } from '@tabler/icons-react'

import { Button } from '../button/button.tsx'
import type { DraftHandle } from './definition.ts'
import { SaveStatus } from './save-status.tsx'
import styles from './wizard-footer.module.css'

interface Props {
  readonly draft: Pick<DraftHandle<object>, 'savedAt' | 'saveState' | 'saveProblem' | 'notKept' | 'flush'>
  /** 'Continue', or on the check-answers page the words of the act. */
  readonly action: string
  readonly busy: boolean
  readonly onBack: () => void
  readonly onLeave: () => void
}

/** The bar under a question. Its main button submits the form around it, so that Enter in a box does the same. */
export function WizardFooter({ draft, action, busy, onBack, onLeave }: Props) {
  return (
    <div className={styles.bar}>
      <Button look="quiet" icon={<IconArrowLeft />} onClick={onBack}>
        Back
      </Button>
      <Button look="primary" type="submit" disabled={busy}>
        {action}
      </Button>
      <SaveStatus draft={draft} />
      <span className={styles.leave}>
        <Button look="quiet" onClick={onLeave}>
          {draft.notKept === undefined ? 'Finish later' : 'Leave'}
        </Button>
      </span>
    </div>
  )
}
