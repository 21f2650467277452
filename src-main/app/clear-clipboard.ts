import { clipboard } from 'electron'

/** Empties the clipboard, and on Linux the selection too, which a middle click would paste. */
export function clearClipboard(): void {
  clipboard.clear()
  if (process.platform === 'linux') clipboard.selection?.clear()
}
