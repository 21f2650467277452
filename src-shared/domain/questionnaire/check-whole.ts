import type { Fault } from './fault.ts'
import { checkWords } from './check-words.ts'
import type { Band, Condition, Question, Questionnaire } from './questionnaire.ts'

interface Placed {
  readonly question: Question
  readonly path: readonly (string | number)[]
}

/** HUD's column for an answer holds 500 characters. */
const longestAnswer = 500

/** What the parts must keep among each other: keys that are one of a kind, conditions that look back, bands in order. */
export function checkWhole(questionnaire: Questionnaire): readonly Fault[] {
  const placed = questionnaire.sections.flatMap(({ questions }, at) =>
    questions.map((question, place) => ({ question, path: ['sections', at, 'questions', place] })),
  )
  return [
    ...tooMany(placed),
    ...twice(questionnaire.sections, ['sections'], 'section'),
    ...twiceAmong(placed),
    ...placed.flatMap(({ question, path }) => checkQuestion(question, path)),
    ...checkWords(questionnaire),
    ...placed.flatMap((one, at) => checkConditions(one, placed.slice(0, at), placed)),
    ...checkBands(questionnaire.bands),
    ...(questionnaire.kind === 'alternative' ? checkUnscored(questionnaire, placed) : []),
  ]
}

const mostQuestions = 150

function tooMany(placed: readonly Placed[]): readonly Fault[] {
  return placed.length > mostQuestions
    ? [{ path: ['sections'], reason: `ask ${mostQuestions} questions or fewer in all` }]
    : []
}

function twice(
  list: readonly { readonly key: string }[],
  path: Fault['path'],
  what: string,
): readonly Fault[] {
  return list.flatMap(({ key }, at) =>
    list.findIndex((other) => other.key === key) < at
      ? [{ path: [...path, at, 'key'], reason: `another ${what} has the key ${key} already` }]
      : [],
  )
}

function twiceAmong(placed: readonly Placed[]): readonly Fault[] {
  const seen = new Set<string>()
  return placed.flatMap(({ question: { key }, path }) => {
    const again = seen.has(key)
    seen.add(key)
    return again ? [{ path: [...path, 'key'], reason: `another question has the key ${key} already` }] : []
  })
}

function checkQuestion(question: Question, path: Fault['path']): readonly Fault[] {
  switch (question.type) {
    case 'one_of':
    case 'several_of': {
      const { options } = question
      const all = options.map(({ words }) => words).join('; ').length
      return [
        ...twice(options, [...path, 'options'], 'answer'),
        ...(question.type === 'several_of' && all > longestAnswer
          ? [
              {
                path: [...path, 'options'],
                reason: `shorten the answers: together they hold ${all} characters, and ${longestAnswer} are kept`,
              },
            ]
          : []),
      ]
    }
    case 'number': {
      const { min, max, steps = [] } = question
      return [
        ...(min !== undefined && max !== undefined && min > max
          ? [{ path: [...path, 'max'], reason: 'write a highest number that is not below the lowest' }]
          : []),
        ...steps.flatMap(({ from }, at) => {
          const before = steps[at - 1]
          return before !== undefined && before.from >= from
            ? [{ path: [...path, 'steps', at, 'from'], reason: 'write the steps from the lowest up' }]
            : []
        }),
      ]
    }
    case 'yes_no':
    case 'date':
    case 'text':
      return []
  }
}

function checkConditions(
  { question, path }: Placed,
  earlier: readonly Placed[],
  all: readonly Placed[],
): readonly Fault[] {
  return (question.showWhen?.conditions ?? []).flatMap((condition, at): readonly Fault[] => {
    const here = [...path, 'showWhen', 'conditions', at]
    const asked = earlier.find((one) => one.question.key === condition.question)
    if (asked === undefined) {
      const later = all.some((one) => one.question.key === condition.question)
      const reason = later
        ? `ask ${condition.question} before this question: a condition looks at earlier answers only`
        : `no question has the key ${condition.question}`
      return [{ path: [...here, 'question'], reason }]
    }
    const reason = unfit(condition, asked.question)
    return reason === null ? [] : [{ path: here, reason }]
  })
}

/** Why an answer of this question can never be compared so; null when it can. */
function unfit(condition: Condition, { key, type, ...question }: Question): string | null {
  if (condition.is === 'at_least')
    return type === 'number' ? null : `at_least compares numbers, and ${key} does not ask for one`
  if (type === 'number' || type === 'date' || type === 'text')
    return `${key} has no list of answers to choose from: compare a number with at_least`
  const offered: readonly string[] =
    type === 'yes_no' ? ['yes', 'no'] : 'options' in question ? question.options.map((one) => one.key) : []
  const named = condition.is === 'equals' ? [condition.value] : condition.values
  const unknown = named.find((value) => !offered.includes(value))
  return unknown === undefined ? null : `${key} does not offer the answer ${unknown}`
}

function checkBands(bands: readonly Band[]): readonly Fault[] {
  return bands.flatMap(({ from }, at) => {
    const before = bands[at - 1]
    if (at === 0 && from !== 0)
      return [{ path: ['bands', 0, 'from'], reason: 'begin the first band at 0, so that every sum has one' }]
    return before !== undefined && before.from >= from
      ? [{ path: ['bands', at, 'from'], reason: 'write the bands from the lowest up' }]
      : []
  })
}

function checkUnscored({ bands, sections }: Questionnaire, placed: readonly Placed[]): readonly Fault[] {
  const reason = 'an alternative assessment is never scored: take this out'
  return [
    ...(bands.length > 0 ? [{ path: ['bands'], reason }] : []),
    ...sections.flatMap(({ cap }, at) =>
      cap === undefined ? [] : [{ path: ['sections', at, 'cap'], reason }],
    ),
    ...placed.flatMap(({ question, path }) =>
      scored(question).map((at) => ({ path: [...path, ...at], reason })),
    ),
  ]
}

function scored(question: Question): readonly Fault['path'][] {
  switch (question.type) {
    case 'yes_no':
      return question.points === undefined ? [] : [['points']]
    case 'one_of':
    case 'several_of':
      return question.options.flatMap(({ points }, at) =>
        points === undefined ? [] : [['options', at, 'points']],
      )
    case 'number':
      return question.steps === undefined ? [] : [['steps']]
    case 'date':
    case 'text':
      return []
  }
}
