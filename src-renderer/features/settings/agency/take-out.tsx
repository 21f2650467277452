import { useState } from 'react'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import type { Issue } from '#shared/domain/issue.ts'
import styles from '../settings.module.css'

interface Props {
  /** Takes it out; answers the issues that stand against that, none when it is gone. */
  readonly onTakeOut: () => Promise<readonly Issue[]>
}

/** Takes a record out that was made by mistake, or twice, once that was asked. */
export function TakeOut({ onTakeOut }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly Issue[]>([])

  async function takeOut(): Promise<void> {
    setBusy(true)
    const issues = await onTakeOut()
    setBusy(false)
    setAsking(false)
    setRefused(issues)
  }

  return (
    <div className={styles.apart}>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Take this record out
      </Button>
      <div role="alert">
        {refused.map(({ message }) => (
          <Banner key={message} tone="problem">
            {message}.
          </Banner>
        ))}
      </div>
      <ConfirmDialog
        opened={isAsking}
        title="Take this record out?"
        cancel={{ label: 'Keep it', onClick: () => setAsking(false) }}
        confirm={{ label: 'Take it out', look: 'danger', busy, onClick: () => void takeOut() }}
      >
        <p>
          Only for a record that was made by mistake, or twice. One that was right for a time is given a last
          day instead, so that reports about that time stay right.
        </p>
      </ConfirmDialog>
    </div>
  )
}
