import { z } from 'zod'
import type { ReleaseWay } from '#shared/domain/release/release.ts'

export const sizeBands = ['1', '2-3', '4-5', '6+'] as const
export type SizeBand = (typeof sizeBands)[number]

export const sizeBandLabels = {
  '1': '1 person',
  '2-3': '2 or 3 people',
  '4-5': '4 or 5 people',
  '6+': '6 people or more',
} as const satisfies Record<SizeBand, string>

export const bedroomCounts = ['studio', '1', '2', '3', '4+'] as const
export type Bedrooms = (typeof bedroomCounts)[number]

export const bedroomLabels = {
  studio: 'A room or studio',
  '1': '1 bedroom',
  '2': '2 bedrooms',
  '3': '3 bedrooms',
  '4+': '4 bedrooms or more',
} as const satisfies Record<Bedrooms, string>

export const priorityBands = ['high', 'medium', 'low', 'not_scored'] as const
export type PriorityBand = (typeof priorityBands)[number]

export const priorityBandLabels = {
  high: 'High',
  medium: 'Medium',
  low: 'Lower',
  not_scored: 'Not scored',
} as const satisfies Record<PriorityBand, string>

/** Parts of the community's area, never a place: where somebody is, or flees from, cannot be read from them. */
export const areas = ['any', 'north', 'east', 'south', 'west', 'central', 'ask'] as const
export type Area = (typeof areas)[number]

export const areaLabels = {
  any: 'Any part of the area',
  north: 'North',
  east: 'East',
  south: 'South',
  west: 'West',
  central: 'Central',
  ask: 'Ask when you call',
} as const satisfies Record<Area, string>

/** How the card leaves the vault. */
export const cardForms = ['pdf', 'text'] as const
export type CardForm = (typeof cardForms)[number]

export const cardFormLabels = {
  pdf: 'A PDF of one page',
  text: 'Text to paste',
} as const satisfies Record<CardForm, string>

/** How each form can travel. Nobody reads a card out: what is said on the phone is said, and not made here. */
export const waysOfForm = {
  pdf: ['paper', 'email', 'fax'],
  text: ['email', 'portal'],
} as const satisfies Record<CardForm, readonly ReleaseWay[]>

/** For how many days a card may be good. */
export const cardDays = [7, 14, 30] as const
export const usualCardDays = 14

/** What is asked for a referral card: bands and lists, and whom to call. */
export const cardAnswersSchema = z.object({
  release_id: z.string().max(32).nullish(),
  sizeBand: z.enum(sizeBands).nullish(),
  bedrooms: z.enum(bedroomCounts).nullish(),
  priority: z.enum(priorityBands).nullish(),
  areas: z.array(z.enum(areas)).max(areas.length).nullish(),
  /** Whom they call: one of the agency's list, as it stands on the card. */
  callBack: z.string().max(200).nullish(),
  goodFor: z.union(cardDays.map((days) => z.literal(days))).nullish(),
  form: z.enum(cardForms).nullish(),
})
export type CardAnswers = Readonly<z.infer<typeof cardAnswersSchema>>

/** A card that may be made. */
export interface CardFacts {
  readonly release_id: string
  readonly sizeBand: SizeBand
  readonly bedrooms: Bedrooms
  readonly priority: PriorityBand
  readonly areas: readonly Area[]
  readonly callBack: string
  readonly goodFor: number
  readonly form: CardForm
}

const complete = z.object({
  release_id: z.string(),
  sizeBand: z.enum(sizeBands),
  bedrooms: z.enum(bedroomCounts),
  priority: z.enum(priorityBands),
  areas: z.array(z.enum(areas)).min(1),
  callBack: z.string(),
  goodFor: z.number(),
  form: z.enum(cardForms),
})

/** The card of answers in which `checkCard` found no error. Throws a ZodError for any other. */
export function parseCard(answers: CardAnswers): CardFacts {
  return complete.parse({
    ...answers,
    areas: areas.filter((area) => answers.areas?.includes(area)),
  })
}

/** The band of a household of so many people. */
export function sizeBandOf(people: number): SizeBand {
  if (people <= 1) return '1'
  if (people <= 3) return '2-3'
  return people <= 5 ? '4-5' : '6+'
}
