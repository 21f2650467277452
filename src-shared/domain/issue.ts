/**
 * What a rule has to say about one answer. Errors stop a save; warnings ask once and are saved with the answer.
 * `path` is the answer's dotted path (`EventDate`, `members.2.DOB`); the empty path speaks of the whole form.
 */
export interface Issue {
  readonly path: string
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** An issue that stops the save. */
export function error(path: string, message: string): Issue {
  return { path, severity: 'error', message }
}

/** An issue that asks once. */
export function warning(path: string, message: string): Issue {
  return { path, severity: 'warning', message }
}

/** True when nothing stops the save. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error')
}
