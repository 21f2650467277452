import { legacyCodes } from './generated/picklists-retired.ts'
import { picklists } from './generated/picklists.ts'
import type { PicklistOption } from './shape.ts'
import type { CodeOf, PicklistName } from './types.ts'

/**
 * HUD's label for a code of a list, retired and legacy codes included. Null stands for an answer that is absent or
 * that the list does not know.
 */
export function labelOf<List extends PicklistName>(list: List, code: CodeOf<List>): string
export function labelOf(list: PicklistName, code: number | null | undefined): string | null
export function labelOf(list: PicklistName, code: number | null | undefined): string | null {
  return code === null || code === undefined ? null : (labelsOf(list).get(code) ?? null)
}

/** The answers of a list in HUD's order. Retired answers are left out unless asked for. */
export function optionsOf(
  list: PicklistName,
  { includeRetired = false }: { readonly includeRetired?: boolean } = {},
): readonly PicklistOption[] {
  const options: readonly PicklistOption[] = picklists[list]
  return includeRetired ? options : options.filter((option) => option.retired !== true)
}

/** True when a list knows a code, retired ones included. */
export function isCode<List extends PicklistName>(list: List, code: unknown): code is CodeOf<List> {
  const options: readonly PicklistOption[] = picklists[list]
  return options.some((option) => option.code === code)
}

const labels = new Map<PicklistName, ReadonlyMap<number, string>>()

/** Reports look up labels by the hundred thousand, so each list is turned into a map once. */
function labelsOf(list: PicklistName): ReadonlyMap<number, string> {
  const known = labels.get(list)
  if (known !== undefined) return known
  const legacy: Partial<Record<PicklistName, readonly PicklistOption[]>> = legacyCodes
  const options: readonly PicklistOption[] = [...(legacy[list] ?? []), ...picklists[list]]
  const made = new Map(options.map(({ code, label }) => [code, label]))
  labels.set(list, made)
  return made
}
