/** How sure a check is, and how much hangs on it. `high` and `error` are certain; a `warning` may turn out to be right. */
export const severities = ['high', 'error', 'warning'] as const
export type Severity = (typeof severities)[number]
