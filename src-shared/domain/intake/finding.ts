import type { Issue } from '#shared/domain/issue.ts'

/**
 * An issue that also knows whether an answer is absent or wrong. The task list needs the difference: an absent answer
 * leaves a section in progress, a wrong one is a problem.
 */
export interface Finding extends Issue {
  readonly missing: boolean
}

/** An answer without which the intake cannot be saved. */
export function needed(path: string, message: string): Finding {
  return { path, severity: 'error', message, missing: true }
}

/** An answer that may stay away: asked about once, then saved as it is. */
export function unanswered(path: string, message: string): Finding {
  return { path, severity: 'warning', message, missing: true }
}

/** An answer that cannot be right. */
export function wrong(path: string, message: string): Finding {
  return { path, severity: 'error', message, missing: false }
}

/** An answer that is unlikely, but may be right. */
export function doubtful(path: string, message: string): Finding {
  return { path, severity: 'warning', message, missing: false }
}

/** What a rule of another domain says about an answer that is there. */
export function found(issues: readonly Issue[]): readonly Finding[] {
  return issues.map((issue) => ({ ...issue, missing: false }))
}

/** The plain issue, as screens and the contract know it. */
export function toIssue({ path, severity, message }: Finding): Issue {
  return { path, severity, message }
}
