import type { ContactOutcome } from '#shared/domain/contact/contact-attempt.ts'
import type { ReferralState } from './state.ts'

/** The wizards that take a referral on. */
export const wizards = ['acknowledge', 'contact', 'intake', 'successful', 'unsuccessful', 'housing'] as const
export type Wizard = (typeof wizards)[number]

/** What comes next: the wizard to open (null at the end), and the words for it. */
export interface NextStep {
  readonly wizard: Wizard | null
  readonly words: string
}

/** What to do next with a referral. The last contact's outcome counts until the intake is saved. */
export function nextStep(state: ReferralState, lastOutcome: ContactOutcome | null): NextStep {
  const told = lastOutcome !== null && awaitsIntake(state) ? afterOutcome[lastOutcome] : null
  return told ?? steps[state]
}

const steps: Readonly<Record<ReferralState, NextStep>> = {
  received: { wizard: 'acknowledge', words: 'Acknowledge the referral' },
  acknowledged: { wizard: 'contact', words: 'Read the safety card, then try to reach the household' },
  contacting: { wizard: 'contact', words: 'Try to reach the household again' },
  engaged: { wizard: 'intake', words: 'Do the intake with the household' },
  enrolled: { wizard: 'successful', words: 'Record that the referral was successful' },
  successful: { wizard: 'housing', words: 'Record the move-in date, or why the household was not housed' },
  housed: { wizard: null, words: 'Nothing left to do: the household is housed' },
  not_housed: { wizard: null, words: 'Nothing left to do: the reason is recorded' },
  unsuccessful: { wizard: null, words: 'Nothing left to do: the result is recorded' },
}

/** What the last contact's outcome says about the next step; null where the state alone says it. */
const afterOutcome: Readonly<Record<ContactOutcome, NextStep | null>> = {
  interested: null,
  no_answer: null,
  not_interested: { wizard: 'unsuccessful', words: 'The household is not interested: record the result' },
  needs_time: { wizard: 'contact', words: 'The household needs time: ask again when you agreed to' },
  not_safe: {
    wizard: 'contact',
    words: 'It was not safe last time: read the safety card before you try again',
  },
  wrong_contact: {
    wizard: 'contact',
    words: 'The number or address was wrong: correct the safety card, then try again',
  },
}

function awaitsIntake(state: ReferralState): boolean {
  return state === 'contacting' || state === 'engaged'
}
