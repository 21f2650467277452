import { givenSchema, type Given, type GivenAnswer } from './given.ts'

/** Answers of a questionnaire as a wizard holds them: one field for each question. */
export type QuestionAnswers = { readonly [question: `q_${string}`]: GivenAnswer }

const prefix = 'q_'

/** The answers by the key of their question; whatever else a draft holds is left out. */
export function givenOf(answers: object): Given {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([path, value]): [string, GivenAnswer][] => {
      const answer = givenSchema.safeParse(value)
      return path.startsWith(prefix) && answer.success ? [[path.slice(prefix.length), answer.data]] : []
    }),
  )
}
