import { pathOf, ratherNotOption } from '#shared/domain/questionnaire/check-given.ts'
import { isAsked, type Given, type GivenAnswer } from '#shared/domain/questionnaire/given.ts'
import type { Question, Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import { answerInWords } from '#shared/domain/questionnaire/rows.ts'
import { givenOf, type QuestionAnswers } from '#shared/domain/questionnaire/wizard-answers.ts'
import type { Field, WizardPage } from '../step-wizard/definition.ts'
import { typedAnswer } from './typed-answer.tsx'

/** Marks the pages of a questionnaire among those of a wizard. */
export const sectionPage = 'questions-'

/**
 * A questionnaire as pages of a wizard, a section a page: its questions come and go with the answers, and each may be
 * declined. Made once for a questionnaire, not with every draw: boxes would lose the keyboard.
 */
export function questionnairePages<A extends QuestionAnswers, C extends { readonly today: string }>(
  questionnaire: Questionnaire,
): readonly WizardPage<A, C>[] {
  const asked = (answers: Partial<A>, { key }: Question): boolean =>
    isAsked(questionnaire, key, givenOf(answers))
  return questionnaire.sections.map(({ key, title, questions }) => ({
    id: `${sectionPage}${key}`,
    section: questionnaire.label,
    title,
    why: 'Your community chose these questions. Read them as they are. A person may decline any of them, and is helped all the same.',
    whoSees: 'Everybody who can open this vault, and your Continuum of Care',
    when: (answers) => questions.some((question) => asked(answers, question)),
    fields: questions.map((question) => fieldOf<A, C>(question, (answers) => asked(answers, question))),
  }))
}

function fieldOf<A extends QuestionAnswers, C extends { readonly today: string }>(
  question: Question,
  when: (answers: Partial<A>) => boolean,
): Field<A, C> {
  const path = pathOf(question.key)
  const base = { path: path as keyof A & string, label: question.words, when }
  const labelled = question.hint === undefined ? base : { ...base, hint: question.hint }
  switch (question.type) {
    case 'yes_no':
      return { ...labelled, kind: 'choice', options: [...yesOrNo, ratherNotOption] }
    case 'one_of':
      return { ...labelled, kind: 'choice', options: [...optionsOf(question), ratherNotOption] }
    case 'several_of':
      return { ...labelled, kind: 'multiChoice', options: [...optionsOf(question), ratherNotOption] }
    case 'number':
    case 'date':
    case 'text':
      return {
        ...labelled,
        kind: 'custom',
        component: typedAnswer<A, C>(question),
        format: (answers) => answerInWords(question, answerTo(givenOf(answers), question)),
      }
  }
}

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

function optionsOf({ options }: Extract<Question, { type: 'one_of' | 'several_of' }>) {
  return options.map(({ key, words }) => ({ value: key, label: words }))
}

function answerTo(given: Given, { key }: Question): GivenAnswer {
  return given[key]
}
