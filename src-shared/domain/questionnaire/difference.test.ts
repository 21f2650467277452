import { expect, it } from 'vitest'
import { differenceInWords } from './difference.ts'
import type { Questionnaire } from './questionnaire.ts'
import { starterHousingNeeds } from './starter-housing-needs.ts'

const before: Questionnaire = starterHousingNeeds
const [tonight, household, home] = starterHousingNeeds.sections

it('says nothing where nothing changes', () => {
  expect(differenceInWords(before, structuredClone(before))).toEqual([])
})

it('says that a questionnaire is new', () => {
  expect(differenceInWords(null, before)).toEqual(['It is new: nothing was asked under this name before.'])
})

it('tells questions apart by their short names', () => {
  const [first, , third] = tonight.questions
  const reworded = { ...first, words: 'Are you safe tonight?', points: { no: 5 } }
  const added = { key: 'phone', words: 'Is there a phone we may call?', type: 'yes_no' } as const
  const sections = [{ ...tonight, questions: [reworded, third, added] }, household, home]
  expect(differenceInWords(before, { ...before, sections })).toEqual([
    '“Where will you most likely sleep tonight?” is no longer asked.',
    'A question was “Do you have a place tonight where you feel safe?” and becomes “Are you safe tonight?”.',
    '“Are you safe tonight?”: what “No” gives was “3 points” and becomes “5 points”.',
    '“Is there a phone we may call?” is asked anew, in “Safety and tonight”.',
  ])
})

it('says when a question is asked under another condition', () => {
  const [safe, where, stay] = tonight.questions
  const whenever = { ...where, showWhen: undefined }
  const sections = [{ ...tonight, questions: [safe, whenever, stay] }, household, home]
  expect(differenceInWords(before, { ...before, sections })).toEqual([
    'The condition of “Where will you most likely sleep tonight?” was “Do you have a place tonight where you feel safe? No” and becomes nothing.',
  ])
})

it('says what moves, and which bands there are', () => {
  const [children, school, expecting] = household.questions
  const sections = [home, { ...household, cap: 5, questions: [expecting, children, school] }, tonight]
  const bands = [{ from: 0, label: 'Everybody' }]
  expect(differenceInWords(before, { ...before, sections, bands })).toEqual([
    'The limit of points of “Your household” was “4” and becomes “5”.',
    'The parts stand in another order.',
    'The questions of “Your household” stand in another order.',
    'The list of bands was “from 0: Can wait for the right home; from 3: Needs a home soon; from 6: Needs a safe place now” and becomes “from 0: Everybody”.',
  ])
})
