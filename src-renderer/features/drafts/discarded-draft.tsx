import { UndoOffer } from '#renderer/components/undo-offer/undo-offer.tsx'
import styles from './draft-list.module.css'

interface Props {
  readonly name: string
  /** @throws AppError */
  readonly onUndo: () => Promise<void>
}

/** Says what was discarded, and offers it back. The keyboard comes here: the button that had it is gone. */
export function DiscardedDraft({ name, onUndo }: Props) {
  return (
    <div className={styles.discarded}>
      <p className={styles.said} tabIndex={-1} ref={takeKeyboard}>
        Discarded: {name}
      </p>
      <UndoOffer onUndo={onUndo} over="It can no longer be taken back." />
    </div>
  )
}

function takeKeyboard(element: HTMLElement | null): void {
  element?.focus()
}
