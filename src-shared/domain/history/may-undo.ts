import { isUndoable } from './act-words.ts'

/** How long the screen offers to undo, in seconds. */
export const undoSeconds = 10
/** What main adds for the click that came in the last moment, in seconds. */
const graceSeconds = 5

interface UndoContext {
  readonly act: { readonly name: string; readonly UserID: string; readonly at: Date }
  readonly UserID: string
  readonly now: Date
  readonly undoneAlready: boolean
}

/** Why an act cannot be taken back, and what to do instead; null when its rows alone decide. */
export function whyNoUndo({ act, UserID, now, undoneAlready }: UndoContext): string | null {
  if (undoneAlready) return 'This was taken back already. Nothing else was changed.'
  if (!isUndoable(act.name)) return 'This cannot be taken back. Nothing was changed.'
  if (act.UserID !== UserID) {
    return 'Only the person who saved this can take it back. Use Amend to correct it, with a reason.'
  }
  // A clock that was set back must not keep old acts open.
  const passed = Math.abs(now.getTime() - act.at.getTime()) / 1000
  return passed <= undoSeconds + graceSeconds
    ? null
    : `The ${undoSeconds} seconds to take this back are over. Use Amend to correct it, with a reason.`
}
