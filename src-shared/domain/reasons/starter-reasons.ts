import type { Reason } from './reason.ts'

/**
 * The reasons a new vault starts with. HUD publishes no list for "If Not Housed, Reason"; this one covers what
 * communities use. A household's own choice suggests the client's side, eligibility and supply the provider's, and a
 * household that stopped answering the provider's (HMIS Data Standards Manual).
 */
export const starterReasons = [
  {
    key: 'declined_home',
    label: 'The household said no to this home',
    suggestedSide: 'client',
    needsNote: false,
  },
  {
    key: 'other_option',
    label: 'The household has another housing option',
    suggestedSide: 'client',
    needsNote: false,
  },
  {
    key: 'unsafe_location',
    label: 'The location is not safe for this household',
    suggestedSide: 'client',
    needsNote: false,
  },
  {
    key: 'lost_contact',
    label: 'Contact was lost after several tries',
    suggestedSide: 'provider',
    needsNote: false,
  },
  {
    key: 'moved_away',
    label: 'The household moved out of the area',
    suggestedSide: 'client',
    needsNote: false,
  },
  {
    key: 'funder_rules',
    label: "The household does not fit the funder's rules",
    suggestedSide: 'provider',
    needsNote: false,
  },
  {
    key: 'project_rules',
    label: "The household does not fit the project's rules",
    suggestedSide: 'provider',
    needsNote: false,
  },
  { key: 'documents', label: 'The papers could not be completed', suggestedSide: null, needsNote: false },
  {
    key: 'unit_fell_through',
    label: 'The landlord or the unit fell through',
    suggestedSide: 'provider',
    needsNote: false,
  },
  {
    key: 'opening_gone',
    label: 'The opening is no longer there',
    suggestedSide: 'provider',
    needsNote: false,
  },
  {
    key: 'no_longer_homeless',
    label: 'The household is no longer homeless',
    suggestedSide: null,
    needsNote: false,
  },
  {
    key: 'different_kind',
    label: 'The household needs a different kind of housing',
    suggestedSide: null,
    needsNote: false,
  },
  { key: 'hospital_or_custody', label: 'In hospital or in custody', suggestedSide: null, needsNote: false },
  { key: 'died', label: 'The person died', suggestedSide: null, needsNote: false },
  { key: 'made_in_error', label: 'The referral was made in error', suggestedSide: null, needsNote: false },
  { key: 'other', label: 'Another reason, told in the note', suggestedSide: null, needsNote: true },
] as const satisfies readonly Reason[]
