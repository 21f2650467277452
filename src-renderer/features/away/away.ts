/** Remembers across the window's reload that it was hidden. Holds nothing but that. */
const key = 'away'

/** What the page and the window are called while hidden. */
export const neutralTitle = 'Notes'

/** Whether the window was hidden and nobody has come back yet. */
export function isAway(): boolean {
  return sessionStorage.getItem(key) !== null
}

/** Hides the window's content after the reload that locking brings. */
export function goAway(): void {
  sessionStorage.setItem(key, '1')
}

/** Somebody is back. */
export function comeBack(): void {
  sessionStorage.removeItem(key)
}
