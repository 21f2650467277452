import { IconArrowBackUp } from '@tabler/icons-react'
import { useCallback, useState } from 'react'

import { undoSeconds } from '#shared/domain/history/may-undo.ts'
import { AppError } from '#shared/ipc/errors.ts'

import { Banner } from '../banner/banner.tsx'
import { Button } from '../button/button.tsx'
import { useOfferUndo } from './current-undo.ts'
import styles from './undo-offer.module.css'
import { useCountdown } from './use-countdown.ts'

interface Props {
  /** Takes it back. @throws AppError when that is refused: its sentence is shown here. */
  readonly onUndo: () => Promise<void>
  /** What to say when the ten seconds are over. */
  readonly over?: string
}

/** Ten seconds to take something back, and why not where that is refused. */
export function UndoOffer({ onUndo, over }: Props) {
  const left = useCountdown(undoSeconds)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  const undo = useCallback(async (): Promise<void> => {
    setBusy(true)
    try {
      await onUndo()
    } catch (failure) {
      setRefused(failure instanceof AppError ? failure.message : unclear)
    } finally {
      setBusy(false)
    }
  }, [onUndo])
  const press = useCallback(() => void undo(), [undo])
  useOfferUndo(press, left > 0 && refused === null && !busy)

  if (refused !== null) {
    return (
      // The button that had the keyboard is gone: the sentence takes it.
      <div className={styles.refused} role="alert" tabIndex={-1} ref={takeKeyboard}>
        <Banner tone="problem">{refused}</Banner>
      </div>
    )
  }
  if (left === 0) return over === undefined ? null : <p className={styles.over}>{over}</p>
  return (
    <div className={styles.undo}>
      <Button look="quiet" icon={<IconArrowBackUp />} disabled={busy} onClick={press}>
        Undo
      </Button>
      <p className={styles.left}>
        {left === 1 ? '1 second left' : `${left} seconds left`}
        <span className={styles.track} aria-hidden>
          <span className={styles.bar} style={{ animationDuration: `${undoSeconds}s` }} />
        </span>
      </p>
      <output className="visually-hidden">You can undo this for {undoSeconds} seconds</output>
    </div>
  )
}

function takeKeyboard(element: HTMLElement | null): void {
  element?.focus()
}

const unclear = 'Threshold cannot tell whether this was taken back. Open the record to see how it stands.'
