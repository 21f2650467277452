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

/** Puts a text onto the clipboard. Whoever does so tells `CopiedText`, which clears it again. */
export async function copyOut(text: string): Promise<void> {
  await clipboard.writeText(text)
}
