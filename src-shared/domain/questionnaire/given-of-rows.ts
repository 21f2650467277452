import { ratherNotOption } from './check-given.ts'
import { ratherNot, type Given, type GivenAnswer } from './given.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** A question of AssessmentQuestions.csv with its answer, as it is kept. */
interface KeptAnswer {
  readonly group: string | null
  readonly question: string
  readonly answer: string | null
}

/** The answers that led to these rows: `questionRows` the other way round. What no answer explains is left open. */
export function givenOfRows(
  { sections }: Pick<Questionnaire, 'sections'>,
  rows: readonly KeptAnswer[],
): Given {
  return Object.fromEntries(
    sections.flatMap(({ title, questions }) =>
      questions.flatMap((question): [string, GivenAnswer][] => {
        const row = rows.find((one) => one.group === title && one.question === question.words)
        return row === undefined ? [] : [[question.key, givenOf(question, row.answer ?? '')]]
      }),
    ),
  )
}

function givenOf(question: Question, answer: string): GivenAnswer {
  if (answer === ratherNotOption.label) return question.type === 'several_of' ? [ratherNot] : ratherNot
  switch (question.type) {
    case 'yes_no':
      return answer === 'Yes' ? 'yes' : answer === 'No' ? 'no' : null
    case 'one_of':
      return question.options.find(({ words }) => words === answer)?.key ?? null
    case 'several_of':
      return severalOf(question.options, answer)
    case 'number':
    case 'date':
    case 'text':
      return answer === '' ? null : answer
  }
}

/** The answers are kept in the order they are offered in, so each is looked for where the one before it ends. */
function severalOf(
  options: readonly { readonly key: string; readonly words: string }[],
  answer: string,
): GivenAnswer {
  let rest = answer
  const chosen: string[] = []
  for (const { key, words } of options) {
    if (rest !== words && !rest.startsWith(`${words}; `)) continue
    chosen.push(key)
    rest = rest.slice(words.length + 2)
  }
  return chosen.length === 0 ? null : chosen
}
