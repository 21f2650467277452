import type { JoinerAnswers } from '#shared/domain/stay/joiners.ts'

/** How a person can be related to the head (3.15), the head herself left out. */
export const relationsToHead = [
  { value: 2, label: 'Child' },
  { value: 3, label: 'Spouse or partner' },
  { value: 4, label: 'Other relative' },
  { value: 5, label: 'Not related' },
] as const

/** The people of a list, a line each: `Small Wren: Child`. */
export function peopleInWords(people: readonly JoinerAnswers[] | null | undefined): string {
  return (people ?? [])
    .map(({ alias, RelationshipToHoH }) => {
      const relation = relationsToHead.find(({ value }) => value === RelationshipToHoH)?.label
      return relation === undefined ? (alias ?? '') : `${alias ?? ''}: ${relation}`
    })
    .join('\n')
}
