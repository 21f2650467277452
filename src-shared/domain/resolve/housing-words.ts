import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { referralStateLabels, type ReferralState } from '#shared/domain/referral/state.ts'
import type { HousingOutcome } from './housing.ts'

/** What comes after success, in the words of a kind of project. See docs/decisions/housed-or-came-in.md. */
export interface HousingWords {
  /** The step's name on the spine. */
  readonly step: string
  /** The words of the link to it. */
  readonly link: string
  readonly question: string
  readonly hint: string
  readonly outcomes: Readonly<Record<HousingOutcome, string>>
  readonly why: string
  readonly reasonQuestion: string
  readonly states: Readonly<Record<'successful' | 'housed' | 'not_housed', string>>
  /** How the page after the save says it. */
  readonly done: Readonly<Record<'successful' | 'housed' | 'not_housed', string>>
  readonly next: Readonly<Record<'successful' | 'housed' | 'not_housed', string>>
}

/** The words for a project of this type (2.02.6). */
export function housingWords(ProjectType: number): HousingWords {
  return isPermanentHousing(ProjectType) ? movesIntoAHome : comesIn
}

/** Where a referral to a project of this type stands. */
export function referralStateWords(state: ReferralState, ProjectType: number): string {
  const states: Readonly<Partial<Record<ReferralState, string>>> = housingWords(ProjectType).states
  return states[state] ?? referralStateLabels[state]
}

const movesIntoAHome: HousingWords = {
  step: 'Housed?',
  link: 'Housed, or not?',
  question: 'How does the search stand?',
  hint: 'Come back here until they moved in, or will not be housed here',
  outcomes: {
    moved_in: 'Moved in',
    still_searching: 'Still searching',
    will_not_be_housed: 'Will not be housed here',
  },
  why: 'Enrolled is not yet housed. This is the step that is forgotten most often, so it stays on Home until it is answered.',
  reasonQuestion: 'Why will they not be housed here?',
  states: {
    successful: referralStateLabels.successful,
    housed: referralStateLabels.housed,
    not_housed: referralStateLabels.not_housed,
  },
  done: {
    successful: 'Noted: still searching',
    housed: 'Housed',
    not_housed: 'Recorded: not housed here',
  },
  next: {
    successful: 'Record the move-in date, or why the household was not housed',
    housed: 'Nothing left to do: the household is housed',
    not_housed: 'Nothing left to do: the reason is recorded',
  },
}

const comesIn: HousingWords = {
  step: 'Came in?',
  link: 'Came in, or not?',
  question: 'Did they come in?',
  hint: 'The day they came in is their project start date, so no other date is asked',
  outcomes: {
    moved_in: 'They came in',
    still_searching: 'Not yet',
    will_not_be_housed: 'Will not stay here',
  },
  why: 'Accepted is not yet here. The referral stays on Home until you say that they came in, or that they will not stay.',
  reasonQuestion: 'Why will they not stay here?',
  states: {
    successful: 'Accepted, to come in',
    housed: 'Came in',
    not_housed: 'Accepted, did not stay',
  },
  done: {
    successful: 'Noted: not here yet',
    housed: 'Recorded: they came in',
    not_housed: 'Recorded: will not stay here',
  },
  next: {
    successful: 'Record that the household came in, or why it will not stay',
    housed: 'Nothing left to do: the household came in',
    not_housed: 'Nothing left to do: the reason is recorded',
  },
}
