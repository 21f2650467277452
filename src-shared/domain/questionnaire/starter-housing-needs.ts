import type { Questionnaire } from './questionnaire.ts'

/**
 * A short housing needs assessment to begin with. It is written for Threshold and copies no licensed tool: it asks what
 * would help, not how much somebody suffered. Its few points only say what is pressing.
 */
export const starterHousingNeeds = {
  format: 1,
  key: 'housing_needs',
  label: 'Housing needs',
  about: 'A short talk about safety tonight, the household and the home that would fit.',
  kind: 'standard',
  source: 'Written for Threshold as a beginning. Your Continuum of Care decides what is asked.',
  verified: false,
  sections: [
    {
      key: 'tonight',
      title: 'Safety and tonight',
      cap: 6,
      questions: [
        {
          key: 'safe_tonight',
          words: 'Do you have a place tonight where you feel safe?',
          type: 'yes_no',
          points: { no: 3 },
        },
        {
          key: 'where_tonight',
          words: 'Where will you most likely sleep tonight?',
          type: 'one_of',
          options: [
            { key: 'outside', words: 'Outside, in a car, or in a place not meant for sleeping', points: 3 },
            { key: 'shelter', words: 'In a shelter or a safe house', points: 2 },
            { key: 'hotel', words: 'In a hotel or motel', points: 1 },
            { key: 'others', words: 'With family or friends', points: 1 },
            { key: 'own', words: 'In a home of our own' },
          ],
          showWhen: {
            match: 'all',
            conditions: [{ question: 'safe_tonight', is: 'equals', value: 'no' }],
          },
        },
        {
          key: 'may_stay',
          words: 'How many more nights can you stay where you are?',
          hint: 'A guess is fine',
          type: 'number',
          min: 0,
          max: 365,
          showWhen: {
            match: 'all',
            conditions: [{ question: 'safe_tonight', is: 'equals', value: 'yes' }],
          },
        },
      ],
    },
    {
      key: 'household',
      title: 'Your household',
      cap: 4,
      questions: [
        {
          key: 'children',
          words: 'How many children under 18 will live with you?',
          type: 'number',
          min: 0,
          max: 20,
          steps: [
            { from: 1, points: 1 },
            { from: 4, points: 2 },
          ],
        },
        {
          key: 'school_near',
          words: 'Should the home be near the school the children go to now?',
          type: 'yes_no',
          showWhen: { match: 'all', conditions: [{ question: 'children', is: 'at_least', value: 1 }] },
        },
        {
          key: 'expecting',
          words: 'Is anybody in the household pregnant?',
          type: 'yes_no',
          points: { yes: 2 },
        },
      ],
    },
    {
      key: 'home',
      title: 'The home that would fit',
      questions: [
        {
          key: 'needs_of_home',
          words: 'What does the home need to have?',
          hint: 'Choose everything that fits',
          type: 'several_of',
          options: [
            { key: 'no_steps', words: 'No steps' },
            { key: 'near_bus', words: 'Near a bus or train' },
            { key: 'pets', words: 'Room for a pet' },
            { key: 'away', words: 'Far from where we lived' },
            { key: 'locked', words: 'A locked front door of the building' },
            { key: 'nothing', words: 'Nothing special' },
          ],
        },
        {
          key: 'help_wanted',
          words: 'Which help would you like once you have a home?',
          hint: 'Choose everything that fits',
          type: 'several_of',
          options: [
            { key: 'rent', words: 'Help with rent for a time' },
            { key: 'visits', words: 'Somebody who comes by' },
            { key: 'work', words: 'Finding work or training' },
            { key: 'legal', words: 'Legal help' },
            { key: 'care', words: 'Child care' },
            { key: 'none', words: 'None for now' },
          ],
        },
        {
          key: 'else',
          words: 'Is there anything else we should know when we look for a home?',
          hint: 'No names and no addresses',
          type: 'text',
        },
      ],
    },
  ],
  bands: [
    { from: 0, label: 'Can wait for the right home' },
    { from: 3, label: 'Needs a home soon' },
    { from: 6, label: 'Needs a safe place now' },
  ],
} as const satisfies Questionnaire
