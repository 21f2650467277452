import { optionLabel } from '#renderer/components/choice-field/option.ts'
import { optionsFrom } from './options.ts'

/** How a person can be related to the head of household (3.15). */
export const relationships = optionsFrom('RelationshipToHoH', {
  words: {
    1: 'Head of household',
    2: 'Child of the head',
    3: 'Spouse or partner of the head',
    4: 'Other relative of the head',
    5: 'Not related to the head',
  },
})

/** A relationship in words; null while it is not answered. */
export function relationshipWords(code: number | null): string | null {
  return code === null ? null : optionLabel(relationships, code)
}
