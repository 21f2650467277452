import { questionnairePages } from '#renderer/components/questionnaire/questionnaire-pages.ts'
import { ScoreNote } from '#renderer/components/questionnaire/score-note.tsx'
import type { AnswerChange, WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { reasonPage } from '#renderer/components/step-wizard/reason-page.ts'
import { checkGiven, pathOf } from '#shared/domain/questionnaire/check-given.ts'
import { askedSections, type Given } from '#shared/domain/questionnaire/given.ts'
import type { Question, Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import { answerInWords } from '#shared/domain/questionnaire/rows.ts'
import { givenOf, type QuestionAnswers } from '#shared/domain/questionnaire/wizard-answers.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'

/** The answers of a correction: those of the questionnaire, and why. */
export type AmendedAnswers = QuestionAnswers & { readonly reason?: string | null }

interface Context {
  readonly today: string
}

/** The questionnaire again, with what was answered, and the reason; before the save only what changes is told. */
export function amendAnswersDefinition(
  questionnaire: Questionnaire,
  seen: Given,
): WizardDefinition<AmendedAnswers, Context> {
  return {
    saveLabel: 'Save the corrections',
    check: (answers, { today }) => [
      ...checkGiven(questionnaire, givenOf(answers), today),
      ...checkWhy(answers.reason, today),
    ],
    pages: [
      ...questionnairePages<AmendedAnswers, Context>(questionnaire).map((page) =>
        Object.assign({}, page, { isToldAsChange: true as const }),
      ),
      reasonPage,
    ],
    review: (answers) => <ScoreNote questionnaire={questionnaire} given={givenOf(answers)} />,
    changes: (answers) => changesIn(questionnaire, seen, givenOf(answers)),
  }
}

function changesIn(questionnaire: Questionnaire, seen: Given, given: Given): readonly AnswerChange[] {
  const before = asked(questionnaire, seen)
  const after = asked(questionnaire, given)
  return questionnaire.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const was = before.has(question.key) ? answerInWords(question, seen[question.key]) : 'Not asked'
      const willBe = after.has(question.key) ? answerInWords(question, given[question.key]) : 'Not asked'
      return was === willBe ? [] : [{ path: pathOf(question.key), label: question.words, was, willBe }]
    })
}

function asked(questionnaire: Questionnaire, given: Given): ReadonlySet<Question['key']> {
  return new Set(
    askedSections(questionnaire, given).flatMap(({ questions }) => questions.map(({ key }) => key)),
  )
}
