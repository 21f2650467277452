import { z } from 'zod'
import { calendarDate, recordId, typedText } from '#shared/domain/client/answer.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

/** The list after the community's assessment, and the one beside it for those who must not or will not be scored. */
export const listKindLabels = {
  standard: 'The list',
  alternative: 'The alternative list',
} as const
export type ListKind = keyof typeof listKindLabels
export const listKinds = Object.keys(listKindLabels) as [ListKind, ...ListKind[]]

export const placeAnswersSchema = z.object({
  kind: z.enum(listKinds).nullish(),
  placed_on: typedText,
  /** The assessment that placed them; null where they are placed by hand. */
  AssessmentID: recordId.nullish(),
})
export type PlaceAnswers = Readonly<z.infer<typeof placeAnswersSchema>>

export interface PlaceContext {
  readonly today: string
  /** The day they were placed, where they are on a list already. */
  readonly openSince: string | null
  readonly isHead: boolean
  readonly assessments: readonly { readonly AssessmentID: string; readonly AssessmentDate: string }[]
}

/** The rules of placing a household: its head, once at a time, on a day that has come. */
export function checkPlace(answers: PlaceAnswers, context: PlaceContext): readonly Issue[] {
  const why = whyNotPlaced(context)
  if (why !== null) return [error('', why)]
  const { AssessmentID } = answers
  const chosen = context.assessments.find((assessment) => assessment.AssessmentID === AssessmentID)
  return [
    ...(answers.kind ? [] : [error('kind', 'Choose the list')]),
    ...checkDate(answers.placed_on, {
      path: 'placed_on',
      name: 'Day they were placed',
      today: context.today,
      notBefore:
        chosen === undefined ? null : { date: chosen.AssessmentDate, what: 'the day of the assessment' },
    }),
    ...(AssessmentID && chosen === undefined
      ? [error('AssessmentID', 'Choose an assessment of this household, or none')]
      : []),
  ]
}

/** Why a household cannot be placed at all; null when it can. */
export function whyNotPlaced({
  openSince,
  isHead,
}: Pick<PlaceContext, 'openSince' | 'isHead'>): string | null {
  if (openSince !== null) return 'This household is on the list already: a household has one place'
  return isHead ? null : 'A household is placed by its head: open the head’s record, or enroll the household'
}

const placedSchema = z.strictObject({
  kind: z.enum(listKinds),
  placed_on: calendarDate,
  AssessmentID: recordId.nullable(),
})

/** How it is stored, of answers in which `checkPlace` found no error. Throws a ZodError for any other. */
export function parsePlace(answers: PlaceAnswers): Readonly<z.output<typeof placedSchema>> {
  return placedSchema.parse({
    kind: answers.kind,
    placed_on: dateOf(answers.placed_on),
    AssessmentID: answers.AssessmentID ?? null,
  })
}
