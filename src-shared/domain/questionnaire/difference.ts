import type { Question, Questionnaire, Section } from './questionnaire.ts'
import { conditionsInWords } from './condition-words.ts'

type Asked = { readonly question: Question; readonly section: Section; readonly place: number }

/**
 * What a proposal changes in the questionnaire that is asked now, sentence by sentence. Questions are told apart by their
 * short names, so a question whose words change stays the same question. Empty where nothing changes.
 */
export function differenceInWords(before: Questionnaire | null, after: Questionnaire): readonly string[] {
  if (before === null) return ['It is new: nothing was asked under this name before.']
  return [
    ...changed('Its name', before.label, after.label),
    ...changed('When it is used', before.about, after.about),
    ...changed('Its source', before.source, after.source),
    ...(before.verified === after.verified
      ? []
      : [after.verified ? 'Your CoC is said to have approved it.' : 'Your CoC still has to be asked.']),
    ...(before.retired === after.retired
      ? []
      : [after.retired === true ? 'From that day on it is asked no more.' : 'It is asked again.']),
    ...sectionChanges(before, after),
    ...questionChanges(before, after),
    ...bandChanges(before, after),
  ]
}

function sectionChanges(before: Questionnaire, after: Questionnaire): readonly string[] {
  const old = new Map(before.sections.map((section) => [section.key, section]))
  const kept = new Set(after.sections.map(({ key }) => key))
  return [
    ...before.sections.flatMap(({ key, title }) => (kept.has(key) ? [] : [`Part “${title}” goes.`])),
    ...after.sections.flatMap((section) => {
      const was = old.get(section.key)
      if (was === undefined) return [`Part “${section.title}” is new.`]
      return [
        ...changed('The heading of a part', was.title, section.title),
        ...changed(`The limit of points of “${section.title}”`, bound(was.cap), bound(section.cap)),
      ]
    }),
    ...(isReordered(keysOf(before.sections), keysOf(after.sections))
      ? ['The parts stand in another order.']
      : []),
  ]
}

function questionChanges(before: Questionnaire, after: Questionnaire): readonly string[] {
  const old = new Map(asked(before).map((one) => [one.question.key, one]))
  const now = asked(after)
  const kept = new Set(now.map(({ question }) => question.key))
  return [
    ...asked(before).flatMap(({ question }) =>
      kept.has(question.key) ? [] : [`“${question.words}” is no longer asked.`],
    ),
    ...now.flatMap((one) => {
      const was = old.get(one.question.key)
      return was === undefined
        ? [`“${one.question.words}” is asked anew, in “${one.section.title}”.`]
        : questionChange(was, one, before, after)
    }),
    ...after.sections.flatMap((section) => {
      const was = before.sections.find(({ key }) => key === section.key)
      return was !== undefined && isReordered(keysOf(was.questions), keysOf(section.questions))
        ? [`The questions of “${section.title}” stand in another order.`]
        : []
    }),
  ]
}

function questionChange(
  was: Asked,
  now: Asked,
  before: Questionnaire,
  after: Questionnaire,
): readonly string[] {
  const name = `“${now.question.words}”`
  return [
    ...changed('A question', was.question.words, now.question.words),
    ...changed(`The hint of ${name}`, was.question.hint ?? '', now.question.hint ?? ''),
    ...(was.section.key === now.section.key ? [] : [`${name} moves to “${now.section.title}”.`]),
    ...(was.question.type === now.question.type ? [] : [`${name} is answered in another way.`]),
    // A condition holds as before where only the words of the question it looks at change.
    ...(JSON.stringify(was.question.showWhen) === JSON.stringify(now.question.showWhen)
      ? []
      : changed(
          `The condition of ${name}`,
          conditionsInWords(was.question.showWhen, before),
          conditionsInWords(now.question.showWhen, after),
        )),
    ...answerChanges(was.question, now.question, name),
  ]
}

function answerChanges(was: Question, now: Question, name: string): readonly string[] {
  const before = answersOf(was)
  const after = answersOf(now)
  if (was.type !== now.type) return []
  return [
    ...[...before].flatMap(([key, { words }]) =>
      after.has(key) ? [] : [`${name}: the answer “${words}” goes.`],
    ),
    ...[...after].flatMap(([key, answer]) => {
      const old = before.get(key)
      if (old === undefined)
        return [`${name}: the answer “${answer.words}” is new (${pointWords(answer.points)}).`]
      return [
        ...changed(`${name}: an answer`, old.words, answer.words),
        ...changed(
          `${name}: what “${answer.words}” gives`,
          pointWords(old.points),
          pointWords(answer.points),
        ),
      ]
    }),
    ...(was.type === 'number' && now.type === 'number'
      ? [
          ...changed(`${name}: the lowest number`, bound(was.min), bound(now.min)),
          ...changed(`${name}: the highest number`, bound(was.max), bound(now.max)),
        ]
      : []),
  ]
}

interface Answer {
  readonly words: string
  readonly points: number | undefined
}

function answersOf(question: Question): ReadonlyMap<string, Answer> {
  switch (question.type) {
    case 'yes_no':
      return new Map([
        ['yes', { words: 'Yes', points: question.points?.yes }],
        ['no', { words: 'No', points: question.points?.no }],
      ])
    case 'one_of':
    case 'several_of':
      return new Map(question.options.map(({ key, words, points }) => [key, { words, points }]))
    case 'number':
      return new Map(
        (question.steps ?? []).map(({ from, points }) => [
          String(from),
          { words: `from ${from} on`, points },
        ]),
      )
    case 'date':
    case 'text':
      return new Map()
  }
}

function bandChanges({ bands: before }: Questionnaire, { bands: after }: Questionnaire): readonly string[] {
  const words = (bands: Questionnaire['bands']): string =>
    bands.map(({ from, label }) => `from ${from}: ${label}`).join('; ')
  return changed('The list of bands', words(before), words(after))
}

function asked({ sections }: Questionnaire): readonly Asked[] {
  return sections.flatMap((section) =>
    section.questions.map((question, place) => ({ question, section, place })),
  )
}

function keysOf(list: readonly { readonly key: string }[]): readonly string[] {
  return list.map(({ key }) => key)
}

/** Whether those that are in both lists follow each other differently. */
function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const old = before.filter((key) => after.includes(key))
  const now = after.filter((key) => before.includes(key))
  return old.some((key, at) => now[at] !== key)
}

function changed(what: string, before: string, after: string): readonly string[] {
  if (before === after) return []
  return [`${what} was ${quoted(before)} and becomes ${quoted(after)}.`]
}

function quoted(words: string): string {
  return words === '' ? 'nothing' : `“${words}”`
}

function bound(number: number | undefined): string {
  return number === undefined ? '' : String(number)
}

function pointWords(points: number | undefined): string {
  if (points === undefined || points === 0) return 'no points'
  return points === 1 ? '1 point' : `${points} points`
}
