import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'

interface Props {
  readonly look?: 'secondary' | 'quiet'
  /** Opens it by this call. */
  readonly onAgreed: (call: () => Promise<unknown>) => void
}

/** Throws the practice vault away for a new one, after asking: its dates grow old with the months. */
export function PracticeAnew({ look = 'quiet', onAgreed }: Props) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        Start the practice vault anew
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title="Start the practice vault anew?"
        cancel={{ label: 'Keep it', onClick: () => setAsking(false) }}
        confirm={{
          label: 'Start anew',
          look: 'danger',
          onClick: () => {
            setAsking(false)
            onAgreed(() => api.vault.renewPractice())
          },
        }}
      >
        <p>
          What you did in it is thrown away. The invented agency and its 40 households come back, with dates
          around today. Your agency’s vault is not touched.
        </p>
      </ConfirmDialog>
    </>
  )
}
