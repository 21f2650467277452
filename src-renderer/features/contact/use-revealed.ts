import { useEffect, useRef, useState } from 'react'
import { AppError } from '#shared/ipc/errors.ts'

/** One number or address that is on screen, or why it is not. */
type Shown =
  | { readonly id: string; readonly value: string }
  | { readonly id: string; readonly failure: string }

export interface Revealed {
  readonly shown: Shown | null
  /** Shows one point; another one that was shown is hidden by it. */
  readonly show: (id: string) => void
  readonly hide: () => void
}

/** How long a number or address stays on screen, in seconds. */
export const revealSeconds = 30

/**
 * Holds at most one revealed value, here and nowhere else in the window: not in the query memory, not in the draft. It
 * is gone when it is hidden, and when its page is left.
 */
export function useRevealed(reveal: (id: string) => Promise<string>): Revealed {
  const [shown, setShown] = useState<Shown | null>(null)
  /** Counts the wishes: an answer that comes after the next wish, or after the page was left, is dropped. */
  const wish = useRef(0)

  useEffect(
    () => () => {
      wish.current += 1
    },
    [],
  )

  async function show(id: string): Promise<void> {
    const mine = (wish.current += 1)
    setShown(null)
    const answer = await reveal(id).then(
      (value) => ({ id, value }),
      (failure: unknown) => ({ id, failure: sentenceOf(failure) }),
    )
    if (wish.current === mine) setShown(answer)
  }

  function hide(): void {
    wish.current += 1
    setShown(null)
  }

  return { shown, show: (id) => void show(id), hide }
}

function sentenceOf(failure: unknown): string {
  return failure instanceof AppError
    ? failure.message
    : 'It could not be shown. Nothing was changed. Try again.'
}
