import { error, type Issue } from '#shared/domain/issue.ts'
import { questionnaireSchema } from './questionnaire.ts'

/** Where the issues of a questionnaire that is being written stand: `body.sections.0.title`. */
export const bodyPath = 'body'

/** Everything that keeps this from being a questionnaire, each at its place and saying where that is. */
export function questionnaireIssues(body: unknown): readonly Issue[] {
  const parsed = questionnaireSchema.safeParse(body)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, message }) =>
    error([bodyPath, ...path.map(String)].join('.'), upperFirst(inPlace(path, message))),
  )
}

/** `Section 2, question 3, answer 1: write the words`. */
function inPlace(path: readonly PropertyKey[], message: string): string {
  const place = path.flatMap((step, at) => {
    const list = String(path[at - 1] ?? '')
    return typeof step === 'number' && Object.hasOwn(things, list) ? [`${things[list]} ${step + 1}`] : []
  })
  const field = names[String(path.at(-1) ?? '')]
  const where = [...place, ...(field === undefined ? [] : [field])]
  return where.length === 0 ? message : `${where.join(', ')}: ${message}`
}

const things: Readonly<Record<string, string>> = {
  sections: 'section',
  questions: 'question',
  options: 'answer',
  conditions: 'condition',
  steps: 'step',
  bands: 'band',
}

const names: Readonly<Record<string, string>> = {
  format: 'form of the file',
  key: 'short name',
  label: 'name',
  about: 'when it is used',
  source: 'source',
  title: 'heading',
  hint: 'hint',
  cap: 'most points',
  points: 'points',
  min: 'lowest number',
  max: 'highest number',
  from: 'from',
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
