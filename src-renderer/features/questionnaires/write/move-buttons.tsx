import { Button } from '#renderer/components/button/button.tsx'
import styles from './editor.module.css'

interface Props {
  /** What is moved: 'question 2'. */
  readonly what: string
  readonly at: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  /** Left out where the last one stays. */
  readonly onRemove?: (() => void) | undefined
  readonly isRow?: boolean
}

/** Up, down and out, by buttons alone. */
export function MoveButtons({ what, at, count, onMove, onRemove, isRow = false }: Props) {
  return (
    <div className={isRow ? styles.rowMoves : styles.moves}>
      {at > 0 && (
        <Button look="quiet" onClick={() => onMove(-1)} aria-label={`Move ${what} up`}>
          Up
        </Button>
      )}
      {at < count - 1 && (
        <Button look="quiet" onClick={() => onMove(1)} aria-label={`Move ${what} down`}>
          Down
        </Button>
      )}
      {onRemove && (
        <Button look="quiet" onClick={onRemove} aria-label={`Remove ${what}`}>
          Remove
        </Button>
      )}
    </div>
  )
}
