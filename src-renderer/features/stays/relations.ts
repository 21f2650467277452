import { newHeadOf, relatedAnew, type EndStayAnswers } from '#shared/domain/stay/end-stay.ts'
import type { Stay } from '#shared/domain/stay/stay.ts'

/** How a person can be related to the head (3.15), the head herself left out. */
const relations = [
  { value: 2, label: 'Child' },
  { value: 3, label: 'Spouse or partner' },
  { value: 4, label: 'Other relative' },
  { value: 5, label: 'Not related' },
] as const

/** The relations to a new head, by her alias: 'Child of Quiet Harbor'. */
export function relationsTo(alias: string): readonly { readonly value: number; readonly label: string }[] {
  return relations.map(({ value, label }) => ({
    value,
    label: `${label} ${value === 5 ? 'to' : 'of'} ${alias}`,
  }))
}

/** Everyone's new relationship, a line each. */
export function relationsInWords(answers: EndStayAnswers, stay: Stay): string {
  const newHead = newHeadOf(answers, stay)
  if (newHead === null) return ''
  const options = relationsTo(newHead.alias)
  return relatedAnew(answers, stay)
    .flatMap(({ EnrollmentID, alias }) => {
      const chosen = options.find(({ value }) => value === answers.relationships?.[EnrollmentID])
      return chosen === undefined ? [] : [`${alias}: ${chosen.label}`]
    })
    .join('\n')
}
