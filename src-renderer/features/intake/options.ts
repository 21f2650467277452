import type { Option } from '#renderer/components/choice-field/option.ts'
import { isNoAnswer } from '#shared/domain/intake/people.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import type { PicklistOption } from '#shared/hud/fy2026/shape.ts'
import type { PicklistName } from '#shared/hud/fy2026/types.ts'

interface Wording {
  /** The order the answers are read in, where it is not the order of HUD's codes. */
  readonly order?: readonly number[]
  /** Clearer words than HUD's, by code. */
  readonly words?: Readonly<Record<number, string>>
  readonly hints?: Readonly<Record<number, string>>
  readonly group?: (code: number) => string | undefined
}

/** The answers of one of HUD's lists, with the three that say why there is none at the end, in equal weight. */
export function optionsFrom(list: PicklistName, wording: Wording = {}): readonly Option<number>[] {
  const all = optionsOf(list)
  const answers = inOrder(
    all.filter(({ code }) => !isNoAnswer(code)),
    wording.order,
  )
  const refusals = all.filter(({ code }) => isNoAnswer(code))
  return [
    ...answers.map((option) => toOption(option, wording, wording.group?.(option.code))),
    ...refusals.map((option) => toOption(option, wording, undefined)),
  ]
}

function inOrder(
  answers: readonly PicklistOption[],
  order: readonly number[] | undefined,
): readonly PicklistOption[] {
  if (order === undefined) return answers
  return answers.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
}

function toOption(
  { code, label }: PicklistOption,
  { words, hints }: Wording,
  group: string | undefined,
): Option<number> {
  return { value: code, label: words?.[code] ?? label, hint: hints?.[code], group }
}
