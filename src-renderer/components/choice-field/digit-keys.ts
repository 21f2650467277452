import type { Option, OptionValue } from './option.ts'

/**
 * The digit that chooses each answer. 8 and 9 always mean HUD's 'does not know' and 'prefers not to answer'. A list
 * whose codes are single digits (0 No, 1 Yes) uses the codes themselves, as the paper forms do; any other list counts
 * its answers 1 to 7 from the top. Answers past the seventh are reached with the arrow keys.
 */
export function digitKeys(options: readonly Option[]): ReadonlyMap<OptionValue, string> {
  const ordinary = options.filter((option) => !isRefusal(option.value) && option.value !== 99)
  const codes = ordinary.every(({ value }) => typeof value === 'number' && value >= 0 && value <= 7)
  const keys = new Map<OptionValue, string>()
  for (const [index, { value }] of ordinary.entries()) {
    if (codes) keys.set(value, String(value))
    else if (index < 7) keys.set(value, String(index + 1))
  }
  for (const { value } of options) if (isRefusal(value)) keys.set(value, String(value))
  return keys
}

/** The answer that a pressed key chooses, when it may be chosen. */
export function optionForKey<O extends Option>(options: readonly O[], key: string): O | undefined {
  const keys = digitKeys(options)
  return options.find((option) => keys.get(option.value) === key && option.disabledReason === undefined)
}

/** True where a key press is typing, or belongs to a shortcut, and must not choose an answer. */
export function isTyping(event: {
  readonly target: EventTarget | null
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return true
  if (!(event.target instanceof HTMLElement)) return false
  if (event.target.isContentEditable || event.target instanceof HTMLTextAreaElement) return true
  return event.target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(event.target.type)
}

function isRefusal(value: OptionValue): boolean {
  return value === 8 || value === 9
}
