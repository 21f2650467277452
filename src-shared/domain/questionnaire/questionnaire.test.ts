import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from './questionnaire.ts'
import { starterHousingNeeds } from './starter-housing-needs.ts'
import { starterQuestionnaires } from './starters.ts'

/** What the schema says of a questionnaire: each fault with the way to it. */
function faultsOf(questionnaire: unknown): readonly string[] {
  const parsed = questionnaireSchema.safeParse(questionnaire)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

/** A questionnaire of one section with these questions. */
function asking(questions: readonly object[], changes: object = {}) {
  const section = { key: 'one', title: 'One', questions }
  return { ...starterHousingNeeds, sections: [section], bands: [], ...changes }
}

const yesNo = (key: string, more: object = {}) => ({ key, words: `Is it ${key}?`, type: 'yes_no', ...more })
const when = (condition: object) => ({ showWhen: { match: 'all', conditions: [condition] } })

it.each(starterQuestionnaires.map((one) => [one.label, one] as const))('%s: is whole', (_label, one) => {
  expect(faultsOf(one)).toEqual([])
})

it('the starters name their source and say that the CoC decides', () => {
  for (const { source, verified } of starterQuestionnaires) {
    expect(source).toMatch(/Continuum of Care/)
    expect(verified).toBe(false)
  }
})

describe('a questionnaire is refused where', () => {
  it('a key stands twice', () => {
    expect(faultsOf(asking([yesNo('dry'), yesNo('dry', { words: 'Is it still dry?' })]))).toEqual([
      'sections.0.questions.1.key: another question has the key dry already',
    ])
  })

  it('equal words would be taken for each other: sections, questions, answers', () => {
    const [first] = starterHousingNeeds.sections
    const again = { key: 'again', title: 'SAFETY and tonight', questions: [yesNo('dry')] }
    expect(faultsOf({ ...starterHousingNeeds, sections: [first, again] })).toEqual([
      'sections.1.title: another section has this heading already',
    ])
    const same = { words: 'Is it so?' }
    expect(faultsOf(asking([yesNo('dry', same), yesNo('warm', same)]))).toEqual([
      'sections.0.questions.1.words: another question of this section has these words already',
    ])
    const list = (type: string, ...words: string[]) =>
      faultsOf(
        asking([
          {
            key: 'a',
            words: 'Which?',
            type,
            options: words.map((one, at) => ({ key: `o${at}`, words: one })),
          },
        ]),
      )
    expect(list('one_of', 'A home', 'a home')).toEqual([
      'sections.0.questions.0.options.1.words: another answer of this question has these words already',
    ])
    expect(list('one_of', 'A home', 'Prefers not to answer')).toEqual([
      'sections.0.questions.0.options.1.words: take this answer out: it is offered with every question',
    ])
    expect(list('several_of', 'A dog', 'A dog; a cat')).toEqual([
      'sections.0.questions.0.options.1.words: leave out the semicolon: it divides answers that are kept together',
    ])
    expect(list('one_of', 'A dog', 'A dog; a cat')).toEqual([])
  })

  it('a condition looks at a later question, at itself or at none', () => {
    const late = when({ question: 'warm', is: 'equals', value: 'yes' })
    expect(faultsOf(asking([yesNo('dry', late), yesNo('warm')]))).toEqual([
      'sections.0.questions.0.showWhen.conditions.0.question: ask warm before this question: a condition looks at earlier answers only',
    ])
    const itself = when({ question: 'dry', is: 'equals', value: 'yes' })
    expect(faultsOf(asking([yesNo('dry', itself)]))[0]).toMatch(/ask dry before this question/)
    const nobody = when({ question: 'none', is: 'equals', value: 'yes' })
    expect(faultsOf(asking([yesNo('dry', nobody)]))[0]).toMatch(/no question has the key none/)
  })

  it('a condition compares what can never be answered', () => {
    const faults = (condition: object) => faultsOf(asking([yesNo('dry'), yesNo('warm', when(condition))]))[0]
    expect(faults({ question: 'dry', is: 'equals', value: 'perhaps' })).toMatch(/does not offer the answer/)
    expect(faults({ question: 'dry', is: 'one_of', values: ['yes', 'x'] })).toMatch(/the answer x/)
    expect(faults({ question: 'dry', is: 'at_least', value: 2 })).toMatch(/at_least compares numbers/)
    expect(faults({ question: 'dry', is: 'near', value: 2 })).toMatch(/choose how the answer is compared/)
  })

  it('bands are out of order or begin above 0', () => {
    const bands = (...from: number[]) =>
      faultsOf(asking([yesNo('dry')], { bands: from.map((one) => ({ from: one, label: `From ${one}` })) }))
    expect(bands(0, 5, 3)).toEqual(['bands.2.from: write the bands from the lowest up'])
    expect(bands(0, 0)).toEqual(['bands.1.from: write the bands from the lowest up'])
    expect(bands(1)[0]).toMatch(/begin the first band at 0/)
    expect(bands(0, 5)).toEqual([])
  })

  it('an alternative assessment gives points', () => {
    const scored = asking([yesNo('dry', { points: { yes: 1 } })], { kind: 'alternative' })
    expect(faultsOf(scored)).toEqual([
      'sections.0.questions.0.points: an alternative assessment is never scored: take this out',
    ])
  })

  it('words are too long for HUD’s files, or hold what those leave out', () => {
    expect(faultsOf(asking([{ key: 'a', words: 'x'.repeat(251), type: 'text' }]))[0]).toMatch(
      /250 characters/,
    )
    expect(faultsOf(asking([{ key: 'a', words: 'Under <18>?', type: 'text' }]))[0]).toMatch(/leave out/)
    const option = (at: number) => ({ key: `o${at}`, words: 'x'.repeat(110) })
    const several = { key: 'a', words: 'Which?', type: 'several_of', options: [1, 2, 3, 4, 5].map(option) }
    expect(faultsOf(asking([several]))[0]).toMatch(/shorten the answers/)
  })

  it('more is asked than anybody could answer', () => {
    const many = Array.from({ length: 61 }, (_, at) => yesNo(`q${at}`))
    expect(faultsOf(asking(many)).length).toBeGreaterThan(0)
    expect(faultsOf({ ...starterHousingNeeds, secret: true })[0]).toBe(': take out secret: nothing reads it')
  })
})
