import { useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'

import { rowAfterKey } from './row-after-key.ts'

/** What the rows' keys need from the table. */
export interface RowKeys {
  /** The row that Tab reaches. */
  readonly entry: number
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

/**
 * One Tab stop for the whole table, the arrow keys from row to row. `reveal` brings a row into the document before it
 * takes the keyboard.
 */
export function useRowKeys(
  body: HTMLElement | null,
  count: number,
  reveal?: (index: number) => void,
): RowKeys {
  const [entry, setEntry] = useState(0)

  function focusRow(index: number, patience: number): void {
    const link = body?.querySelector<HTMLElement>(`[data-row="${index}"] a`)
    if (link) link.focus()
    else if (patience > 0) requestAnimationFrame(() => focusRow(index, patience - 1))
  }

  return {
    entry: Math.min(entry, count - 1),
    onKeyDown: (event) => {
      const from = rowOf(event.target)
      const to = from === null ? null : rowAfterKey(event.key, from, count)
      if (to === null) return
      event.preventDefault()
      setEntry(to)
      reveal?.(to)
      focusRow(to, 30)
    },
    onFocus: (event) => {
      const row = rowOf(event.target)
      if (row !== null) setEntry(row)
    },
  }
}

function rowOf(target: EventTarget): number | null {
  const row =
    target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined
  return row === undefined ? null : Number(row)
}
