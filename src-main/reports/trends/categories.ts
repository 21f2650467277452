/** One of a few broad groups that every record falls into: what the facts say and what a column says. */
export interface Category {
  readonly key: string
  readonly label: string
}

/** A category of whole days, both ends counted. */
interface Band extends Category {
  readonly from: number
  /** The last has no end. */
  readonly to: number | null
}

/** CE Events (4.20.2) in groups that are large enough to show. */
export const eventKinds = [
  { key: 'prevention', label: 'Prevention and problem solving', codes: [1, 2] },
  { key: 'assessment', label: 'Scheduled assessments', codes: [3, 4] },
  { key: 'services', label: 'Services and follow-up', codes: [5, 6, 7, 8, 9, 16] },
  { key: 'shelter', label: 'Shelter and transitional openings', codes: [10, 11] },
  { key: 'housing', label: 'Housing openings', codes: [12, 13, 14, 15, 17, 18] },
] as const satisfies readonly (Category & { readonly codes: readonly number[] })[]

/** The kinds that are openings: only they come to a referral result (4.20.D). */
export const openingKinds = ['shelter', 'housing'] as const

export const endings = [
  { key: 'accepted', label: 'Accepted' },
  { key: 'client', label: 'Household said no' },
  { key: 'provider', label: 'Provider said no' },
  { key: 'open', label: 'Still open' },
] as const satisfies readonly Category[]

export const housings = [
  { key: 'housed', label: 'Housed' },
  { key: 'not_housed', label: 'Not housed here' },
  { key: 'looking', label: 'Still looking' },
] as const satisfies readonly Category[]

export const acknowledgementBands = bands('days', 0, 1, 3, 7)
export const contactBands = bands('days', 0, 1, 3, 7, 14)
export const resultBands = bands('days', 14, 30, 60, 90)

export const notYet: Category = { key: 'not yet', label: 'Not yet' }
export const unknownDays: Category = { key: 'unknown', label: 'Date not known' }

/** Why a household was not housed through a referral, in broad groups of the starter reasons. */
export const reasonGroups = [
  {
    key: 'household',
    label: 'The household’s own choice',
    reasons: ['declined_home', 'other_option', 'unsafe_location', 'moved_away'],
  },
  { key: 'contact', label: 'Contact was lost', reasons: ['lost_contact'] },
  {
    key: 'fit',
    label: 'Rules or papers did not fit',
    reasons: ['funder_rules', 'project_rules', 'documents', 'different_kind'],
  },
  { key: 'opening', label: 'The home fell through', reasons: ['unit_fell_through', 'opening_gone'] },
  { key: 'other', label: 'Another reason', reasons: [] },
] as const satisfies readonly (Category & { readonly reasons: readonly string[] })[]

/** Bands up to and with each of `ends`, and one for what is longer. */
function bands(unit: string, ...ends: readonly number[]): readonly Band[] {
  const upTo = ends.map((to, at) => {
    const from = at === 0 ? 0 : (ends[at - 1] ?? 0) + 1
    return { key: `${from} to ${to}`, label: bandLabel(from, to, unit), from, to }
  })
  const last = (ends.at(-1) ?? 0) + 1
  return [...upTo, { key: `${last} and more`, label: `${last} ${unit} or more`, from: last, to: null }]
}

function bandLabel(from: number, to: number, unit: string): string {
  if (to === 0) return 'Same day'
  return from === to ? `${to} ${to === 1 ? 'day' : unit}` : `${from} to ${to} ${unit}`
}
