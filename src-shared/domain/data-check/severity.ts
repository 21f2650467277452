/** How sure a check is, and how much hangs on it. `high` and `error` are certain; a `warning` may turn out to be right. */
export const severities = ['high', 'error', 'warning'] as const
export type Severity = (typeof severities)[number]

export const severityLabels = {
  high: 'Mend first',
  error: 'Errors',
  warning: 'Warnings',
} as const satisfies Record<Severity, string>

/** What a group of findings means to the person who reads it. */
export const severityWords = {
  high: 'Reports count these households wrongly or not at all until this is mended.',
  error: 'An answer is missing, or two answers cannot both be right.',
  warning: 'These may be right. Look at them when there is time.',
} as const satisfies Record<Severity, string>
