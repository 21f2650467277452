/** How long three presses may take, in milliseconds: as on government quick-exit pages. */
const within = 5_000
const presses = 3

/** What the keyboard and the pointer did, as far as it matters here. */
export type KeyMove =
  | { readonly kind: 'down'; readonly key: string; readonly repeat: boolean; readonly at: number }
  | { readonly kind: 'up'; readonly key: string; readonly at: number }
  | { readonly kind: 'pointer' }

/** Presses of Shift alone so far: when each ended, and whether one is under way. */
export interface ShiftCount {
  readonly ended: readonly number[]
  readonly isDown: boolean
}

export const noShift: ShiftCount = { ended: [], isDown: false }

/** Follows one move. Any other key or a click starts the count again, so that typing capitals never hides anything. */
export function afterMove(count: ShiftCount, move: KeyMove): ShiftCount {
  if (move.kind === 'pointer' || move.key !== 'Shift') return noShift
  if (move.kind === 'down') return move.repeat ? noShift : { ...count, isDown: true }
  if (!count.isDown) return noShift
  return { ended: [...count.ended, move.at].filter((at) => move.at - at <= within), isDown: false }
}

/** True when Shift was pressed three times. */
export function isThreeTimes({ ended }: ShiftCount): boolean {
  return ended.length >= presses
}
