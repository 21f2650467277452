import type { Option, OptionValue } from '../choice-field/option.ts'

/**
 * The answers after one of them was pressed, in the order of the list. An exclusive answer stands alone: choosing it
 * lets go of the others, and choosing any other lets go of it. Letting go of the last answer leaves none.
 */
export function toggle<V extends OptionValue>(
  options: readonly Option<V>[],
  chosen: readonly V[],
  pressed: V,
): readonly V[] {
  if (chosen.includes(pressed)) return chosen.filter((value) => value !== pressed)
  const exclusive = new Set(options.filter((option) => option.exclusive).map((option) => option.value))
  if (exclusive.has(pressed)) return [pressed]
  const kept = new Set([...chosen.filter((value) => !exclusive.has(value)), pressed])
  return options.map((option) => option.value).filter((value) => kept.has(value))
}
