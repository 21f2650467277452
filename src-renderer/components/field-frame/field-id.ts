/** The id of the control that answers `path`; the error summary's links and the labels both point at it. */
export function fieldId(path: string): string {
  return `field-${path}`
}

/** Ids of what describes a control, for `aria-describedby`: the hint and the error, when they are there. */
export function describedBy(
  id: string,
  parts: { readonly hint?: string | undefined; readonly error?: string | undefined },
): string | undefined {
  const ids = [parts.hint && `${id}-hint`, parts.error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/**
 * Puts the keyboard on what answers `path`: the control itself, else (a list of people, a custom block) the nearest
 * enclosing answer. Answers false when nothing on the page belongs to the path.
 */
export function focusField(path: string): boolean {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const target = focusable(document.getElementById(fieldId(at)))
    if (target) {
      target.focus()
      target.scrollIntoView({ block: 'center' })
      return true
    }
  }
  return false
}

function focusable(element: HTMLElement | null): HTMLElement | null {
  if (!element) return null
  const own = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]'
  return element.matches(own) ? element : element.querySelector<HTMLElement>(own)
}
