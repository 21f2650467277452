import type { Questionnaire } from './questionnaire.ts'

/** An assessment for people who refuse to be scored, or must not be: it asks only what finding a home needs. */
export const starterAlternative = {
  format: 1,
  key: 'alternative',
  label: 'Alternative assessment',
  about: 'For somebody who would rather not be scored, or must not be: it adds nothing up.',
  kind: 'alternative',
  source: 'Written for Threshold as a beginning. Your Continuum of Care decides what is asked.',
  verified: false,
  sections: [
    {
      key: 'wishes',
      title: 'What would help',
      questions: [
        {
          key: 'wanted',
          words: 'What would help you most right now?',
          hint: 'Choose everything that fits',
          type: 'several_of',
          options: [
            { key: 'safe_night', words: 'A safe place tonight' },
            { key: 'home', words: 'A home of our own' },
            { key: 'stay', words: 'Staying where we are' },
            { key: 'talk', words: 'Somebody to talk to' },
            { key: 'later', words: 'Deciding later' },
          ],
        },
        {
          key: 'bedrooms',
          words: 'How many people should the home have room for?',
          type: 'number',
          min: 1,
          max: 20,
          showWhen: { match: 'all', conditions: [{ question: 'wanted', is: 'equals', value: 'home' }] },
        },
        {
          key: 'keep_in_mind',
          words: 'What should we keep in mind when we look?',
          hint: 'No names and no addresses',
          type: 'text',
        },
      ],
    },
  ],
  bands: [],
} as const satisfies Questionnaire
