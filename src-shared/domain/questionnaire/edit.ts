import type { Question, Questionnaire, Section } from './questionnaire.ts'

/** The list with one item a place further up (-1) or down (1); unchanged at its ends. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const other = at + by
  const item = list[at]
  const there = list[other]
  if (item === undefined || there === undefined) return [...list]
  return list.map((one, place) => (place === at ? there : place === other ? item : one))
}

/** The list with another item in a place. */
export function replaced<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((one, place) => (place === at ? item : one))
}

/** The list without the item in a place. */
export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_one, place) => place !== at)
}

/** A short name that none of these has: `question_3`. */
export function freshKey(stem: string, taken: readonly string[]): string {
  let nth = taken.length + 1
  while (taken.includes(`${stem}_${nth}`)) nth += 1
  return `${stem}_${nth}`
}

/** A question that waits for its words. */
export function newQuestion({ sections }: Pick<Questionnaire, 'sections'>): Question {
  const taken = sections.flatMap(({ questions }) => questions.map(({ key }) => key))
  return { key: freshKey('question', taken), words: '', type: 'yes_no' }
}

/** A part that waits for its heading, with its first question. */
export function newSection(questionnaire: Pick<Questionnaire, 'sections'>): Section {
  const taken = questionnaire.sections.map(({ key }) => key)
  return { key: freshKey('part', taken), title: '', questions: [newQuestion(questionnaire)] }
}

/** The question answered in another way; what both ways have stays. */
export function withType(question: Question, type: Question['type']): Question {
  const { key, words, hint, showWhen } = question
  const kept = {
    key,
    words,
    ...(hint === undefined ? {} : { hint }),
    ...(showWhen === undefined ? {} : { showWhen }),
  }
  if (type !== 'one_of' && type !== 'several_of') return { ...kept, type }
  const options =
    question.type === 'one_of' || question.type === 'several_of'
      ? question.options
      : [1, 2].map((nth) => ({ key: `answer_${nth}`, words: '' }))
  return { ...kept, type, options }
}

/** A questionnaire that waits for everything. */
export function newQuestionnaire(taken: readonly string[]): Questionnaire {
  const empty = { sections: [] }
  return {
    format: 1,
    key: freshKey('questionnaire', taken),
    label: '',
    about: '',
    kind: 'standard',
    source: '',
    verified: false,
    sections: [newSection(empty)],
    bands: [],
  }
}

/** The questions that may be looked at by a condition: those asked before this one. */
export function earlierThan({ sections }: Pick<Questionnaire, 'sections'>, key: string): readonly Question[] {
  const all = sections.flatMap(({ questions }) => questions)
  const at = all.findIndex((question) => question.key === key)
  return (at === -1 ? all : all.slice(0, at)).filter(({ type }) => type !== 'date' && type !== 'text')
}
