/** What an answer is stored as: HUD's codes are numbers, local words are strings, yes and no are booleans. */
export type OptionValue = string | number | boolean

/** One answer of a list. */
export interface Option<V extends OptionValue = OptionValue> {
  readonly value: V
  readonly label: string
  /** One sentence that tells this answer from its neighbours. */
  readonly hint?: string | undefined
  /** Why it cannot be chosen now, in words; the answer stays in the list so that nobody looks for it. */
  readonly disabledReason?: string | undefined
  /** A heading over this answer and the following ones of the same group. */
  readonly group?: string | undefined
  /** In a list of several answers: choosing this one lets go of all others (HUD's 8, 9 and 99). */
  readonly exclusive?: boolean | undefined
}

/** The words of an answer; an unknown code is said to be unknown, never shown. */
export function optionLabel(options: readonly Option[], value: OptionValue): string {
  return options.find((option) => option.value === value)?.label ?? 'An answer this version does not know'
}

/** Options cut where the group changes, in their order: the first part may have no heading. */
export function optionGroups<O extends Option>(
  options: readonly O[],
): readonly { readonly heading: string | undefined; readonly options: readonly O[] }[] {
  const groups: { heading: string | undefined; options: O[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last && last.heading === option.group) last.options.push(option)
    else groups.push({ heading: option.group, options: [option] })
  }
  return groups
}
