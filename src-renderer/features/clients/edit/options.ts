import type { Option } from '#renderer/components/choice-field/option.ts'
import { isNoAnswer } from '#shared/domain/intake/people.ts'
import { isCode, optionsOf } from '#shared/hud/fy2026/picklist.ts'
import type { CodeOf, PicklistName } from '#shared/hud/fy2026/types.ts'

/** The answers of one of HUD's lists in its own words, refusals in the same weight. */
export function optionsIn<List extends PicklistName>(list: List): readonly Option<CodeOf<List>>[] {
  return optionsOf(list).flatMap(({ code, label }) => (isCode(list, code) ? { value: code, label } : []))
}

/** The three answers that say why there is none. */
export function noAnswersIn<List extends PicklistName>(list: List): readonly Option<CodeOf<List>>[] {
  return optionsIn(list).filter(({ value }) => isNoAnswer(value))
}
