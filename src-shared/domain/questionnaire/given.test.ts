import { describe, expect, it } from 'vitest'
import { checkGiven } from './check-given.ts'
import { askedSections, ratherNot, type Given } from './given.ts'
import { givenOfRows } from './given-of-rows.ts'
import { questionRows, resultRows } from './rows.ts'
import { scoreOf } from './score.ts'
import { starterAlternative } from './starter-alternative.ts'
import { starterHousingNeeds } from './starter-housing-needs.ts'

const today = '2026-03-20'

/** Nowhere safe tonight, two children, nobody pregnant. */
const unsafe: Given = {
  safe_tonight: 'no',
  where_tonight: 'outside',
  may_stay: '12',
  children: '2',
  school_near: ratherNot,
  expecting: 'no',
  needs_of_home: ['no_steps', 'near_bus'],
  help_wanted: [ratherNot],
  else: ratherNot,
}

const askedKeys = (given: Given) =>
  askedSections(starterHousingNeeds, given).flatMap(({ questions }) => questions.map(({ key }) => key))

describe('what is asked', () => {
  it('follows the answers, and an answer that is no longer asked counts for nothing', () => {
    expect(askedKeys({})).toEqual([
      'safe_tonight',
      'children',
      'expecting',
      'needs_of_home',
      'help_wanted',
      'else',
    ])
    expect(askedKeys(unsafe)).toContain('where_tonight')
    expect(askedKeys(unsafe)).not.toContain('may_stay')
    expect(askedKeys({ ...unsafe, children: '0' })).not.toContain('school_near')
    expect(askedKeys({ ...unsafe, children: ratherNot })).not.toContain('school_near')
  })
})

describe('the score', () => {
  it('adds what each answer gives, up to the cap of its section', () => {
    expect(scoreOf(starterHousingNeeds, unsafe)).toEqual({
      total: 7,
      band: 'Needs a safe place now',
      sections: [
        { title: 'Safety and tonight', points: 6, cap: 6 },
        { title: 'Your household', points: 1, cap: 4 },
        { title: 'The home that would fit', points: 0, cap: null },
      ],
    })
    expect(scoreOf(starterHousingNeeds, { ...unsafe, children: '5', expecting: 'yes' })).toMatchObject({
      total: 10,
    })
    const capped = {
      ...starterHousingNeeds,
      sections: starterHousingNeeds.sections.map((one) => ({ ...one, cap: 1 })),
    }
    expect(scoreOf(capped, { ...unsafe, children: '5', expecting: 'yes' })).toMatchObject({ total: 2 })
  })

  it('is open while an answer that could add some was declined, or hangs on one that was', () => {
    const declined = Object.fromEntries(Object.keys(unsafe).map((key) => [key, ratherNot]))
    expect(scoreOf(starterHousingNeeds, declined)).toBe('open')
    expect(scoreOf(starterHousingNeeds, { ...unsafe, expecting: ratherNot })).toBe('open')
    const [tonight, , home] = starterHousingNeeds.sections
    const [safe, where] = tonight.questions
    const gate = { ...safe, points: undefined }
    const hanging = { ...starterHousingNeeds, sections: [{ ...tonight, questions: [gate, where] }, home] }
    expect(scoreOf(hanging, { ...unsafe, safe_tonight: ratherNot })).toBe('open')
    expect(scoreOf(hanging, { ...unsafe, safe_tonight: 'yes' })).toMatchObject({ total: 0 })
  })

  it('stands where what was declined adds nothing: without points, not asked, or in a full section', () => {
    expect(scoreOf(starterHousingNeeds, { ...unsafe, may_stay: ratherNot })).toMatchObject({ total: 7 })
    const safe = { ...unsafe, safe_tonight: 'yes', where_tonight: ratherNot }
    expect(scoreOf(starterHousingNeeds, safe)).toMatchObject({ total: 1 })
    const [tonight, household, home] = starterHousingNeeds.sections
    const full = { ...starterHousingNeeds, sections: [tonight, { ...household, cap: 1 }, home] }
    expect(scoreOf(full, { ...unsafe, expecting: ratherNot })).toMatchObject({ total: 7 })
  })

  it('is none for an alternative assessment', () => {
    expect(scoreOf(starterAlternative, { wanted: ['home'] })).toBeNull()
  })
})

describe('the answers', () => {
  it('are whole when each question that is asked has one, or was declined', () => {
    expect(checkGiven(starterHousingNeeds, unsafe, today)).toEqual([])
  })

  it('name the question that is open', () => {
    const { children: _children, ...open } = unsafe
    expect(checkGiven(starterHousingNeeds, open, today)).toEqual([
      {
        path: 'q_children',
        severity: 'error',
        message:
          'Answer “How many children under 18 will live with you?”, or choose that they would rather not say',
      },
    ])
  })

  it.each([
    ['children', '21'],
    ['children', 'two'],
    ['safe_tonight', 'perhaps'],
    ['where_tonight', 'moon'],
    ['needs_of_home', ['no_steps', ratherNot]],
    ['needs_of_home', ['no_steps', 'no_steps']],
    ['needs_of_home', 'no_steps'],
    ['else', 'x'.repeat(251)],
  ])('are refused: %s %o', (key, answer) => {
    const issues = checkGiven(starterHousingNeeds, { ...unsafe, [key]: answer }, today)
    expect(issues).toMatchObject([{ path: `q_${key}`, severity: 'error' }])
  })

  it('ask once about words that could say who somebody is', () => {
    const issues = checkGiven(starterHousingNeeds, { ...unsafe, else: 'Call 612-555-0142' }, today)
    expect(issues).toMatchObject([{ path: 'q_else', severity: 'warning' }])
  })
})

describe('what HUD keeps', () => {
  it('leads back to the answers that it came of', () => {
    const told = questionRows(starterHousingNeeds, unsafe).map((row) => ({
      group: row.AssessmentQuestionGroup,
      question: row.AssessmentQuestion,
      answer: row.AssessmentAnswer,
    }))
    const { may_stay: _hidden, ...asked } = unsafe
    expect(givenOfRows(starterHousingNeeds, told)).toEqual(asked)
  })

  it('is each question that was asked, in order, in words', () => {
    const rows = questionRows(starterHousingNeeds, unsafe)
    expect(rows.map(({ AssessmentQuestionOrder }) => AssessmentQuestionOrder)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
    expect(rows[1]).toEqual({
      AssessmentQuestionGroup: 'Safety and tonight',
      AssessmentQuestionOrder: 2,
      AssessmentQuestion: 'Where will you most likely sleep tonight?',
      AssessmentAnswer: 'Outside, in a car, or in a place not meant for sleeping',
    })
    expect(rows[5]?.AssessmentAnswer).toBe('No steps; Near a bus or train')
    expect(rows[6]?.AssessmentAnswer).toBe('Prefers not to answer')
  })

  it('is the score and its band, or that it was an alternative assessment', () => {
    expect(resultRows(starterHousingNeeds, unsafe)).toEqual([
      { AssessmentResultType: 'Score', AssessmentResult: '7' },
      { AssessmentResultType: 'Band', AssessmentResult: 'Needs a safe place now' },
    ])
    expect(resultRows(starterHousingNeeds, { ...unsafe, expecting: ratherNot })).toEqual([
      {
        AssessmentResultType: 'Score',
        AssessmentResult: 'Not added up: an answer that counts was declined',
      },
    ])
    expect(resultRows(starterAlternative, {})).toEqual([
      { AssessmentResultType: 'Alternative assessment', AssessmentResult: 'Alternative assessment' },
    ])
  })
})
