import { clipboard } from 'electron'

/** The text on the clipboard. */
export async function readClipboard(): Promise<string> {
  return await clipboard.readText()
}

/** Empties the clipboard, and on Linux the selection too, which a middle click would paste. */
export function clearClipboard(): void {
  clipboard.clear()
  if (process.platform === 'linux') clipboard.selection?.clear()
}
