import { api } from '#renderer/api/client.ts'
import { writeOut } from '#renderer/api/unwritten.ts'
import { goAway, neutralTitle } from './away.ts'

/**
 * Hides the window's content. First of all, before anything is asked or stored, everything on the page gives way to an
 * empty sheet; then the last words typed are stored, and main clears the clipboard, gives the window a neutral title, locks the vault and loads the page
 * anew, so that nothing of the old one is left behind the sheet.
 */
export async function hideNow(): Promise<void> {
  coverPage()
  goAway()
  await writeOut()
  await api.app.hideNow()
}

/** Takes every part of the page out of sight, dialogs included, and out of the keyboard's reach. */
function coverPage(): void {
  const sheet = document.createElement('div')
  sheet.style.cssText = 'position:fixed;inset:0;background:var(--paper)'
  for (const part of document.body.children) {
    if (part instanceof HTMLElement) part.style.setProperty('display', 'none', 'important')
  }
  document.body.append(sheet)
  document.title = neutralTitle
}
