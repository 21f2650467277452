import { ratherNotOption } from './check-given.ts'
import type { Fault } from './fault.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/**
 * What HUD keeps of an assessment is words (4.19.A): sections, questions and answers are found again by theirs when
 * somebody corrects it. Equal ones would be taken for each other, and change what the answers add up to.
 */
export function checkWords({ sections }: Pick<Questionnaire, 'sections'>): readonly Fault[] {
  return [
    ...equal(
      sections.map(({ title }) => title),
      (at) => ({ path: ['sections', at, 'title'], reason: 'another section has this heading already' }),
    ),
    ...sections.flatMap(({ questions }, section) => [
      ...equal(
        questions.map(({ words }) => words),
        (at) => ({
          path: ['sections', section, 'questions', at, 'words'],
          reason: 'another question of this section has these words already',
        }),
      ),
      ...questions.flatMap((question, at) => checkOptions(question, ['sections', section, 'questions', at])),
    ]),
  ]
}

function checkOptions(question: Question, path: Fault['path']): readonly Fault[] {
  if (question.type !== 'one_of' && question.type !== 'several_of') return []
  const words = question.options.map((option) => option.words)
  const at = (place: number): Fault['path'] => [...path, 'options', place, 'words']
  return [
    ...equal(words, (place) => ({
      path: at(place),
      reason: 'another answer of this question has these words already',
    })),
    ...words.flatMap((one, place) => {
      if (folded(one) === folded(ratherNotOption.label))
        return [{ path: at(place), reason: 'take this answer out: it is offered with every question' }]
      return question.type === 'several_of' && one.includes(';')
        ? [
            {
              path: at(place),
              reason: 'leave out the semicolon: it divides answers that are kept together',
            },
          ]
        : []
    }),
  ]
}

function equal(words: readonly string[], fault: (at: number) => Fault): readonly Fault[] {
  const all = words.map(folded)
  return all.flatMap((one, at) => (one !== '' && all.indexOf(one) < at ? [fault(at)] : []))
}

/** Words as a reader compares them. */
function folded(words: string): string {
  return words.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en-US')
}
