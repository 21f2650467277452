/** The people of a household that an element is collected about ("Data collected about" in the Data Standards Manual). */
export type AskedOf = 'everyone' | 'adults' | 'head' | 'head-and-adults'

/** What decides whether a member of a household is asked. */
export interface HouseholdMember {
  readonly isHeadOfHousehold: boolean
  /** 18 or older on the date the answer speaks of; null while the date of birth is not known. */
  readonly isAdult: boolean | null
}

/** The elements of intake, stay and exit, and whom HUD has them collected about. */
export const askedOf = {
  /** Name */
  '3.01': 'everyone',
  /** Social Security Number */
  '3.02': 'everyone',
  /** Date of Birth */
  '3.03': 'everyone',
  /** Race and Ethnicity */
  '3.04': 'everyone',
  /** Veteran Status */
  '3.07': 'adults',
  /** Disabling Condition */
  '3.08': 'everyone',
  /** Project Start Date */
  '3.10': 'everyone',
  /** Project Exit Date */
  '3.11': 'everyone',
  /** Destination */
  '3.12': 'everyone',
  /** Relationship to Head of Household */
  '3.15': 'everyone',
  /** Enrollment CoC */
  '3.16': 'head',
  /** Housing Move-in Date */
  '3.20': 'head',
  /** Prior Living Situation */
  '3.917': 'head-and-adults',
  /** Income and Sources */
  '4.02': 'head-and-adults',
  /** Non-Cash Benefits */
  '4.03': 'head-and-adults',
  /** Health Insurance */
  '4.04': 'everyone',
  /** Physical Disability */
  '4.05': 'everyone',
  /** Developmental Disability */
  '4.06': 'everyone',
  /** Chronic Health Condition */
  '4.07': 'everyone',
  /** HIV/AIDS */
  '4.08': 'everyone',
  /** Mental Health Disorder */
  '4.09': 'everyone',
  /** Substance Use Disorder */
  '4.10': 'everyone',
  /** Domestic Violence */
  '4.11': 'head-and-adults',
  /** Current Living Situation */
  '4.12': 'head-and-adults',
  /** Date of Engagement */
  '4.13': 'head-and-adults',
  /** Coordinated Entry Assessment */
  '4.19': 'head',
  /** Coordinated Entry Event */
  '4.20': 'head',
  /** Sex */
  '4.21': 'everyone',
} as const satisfies Record<string, AskedOf>

/** The number of an element in the Data Standards. */
export type ElementNumber = keyof typeof askedOf

/**
 * Whether an element is asked of a member of the household. A head of household may be a minor. Someone whose age is
 * not known is asked what adults are asked: an answer too many can be left out, an answer never asked for is missing.
 */
export function isAskedOf(element: ElementNumber, member: HouseholdMember): boolean {
  const mayBeAdult = member.isAdult !== false
  const asks = {
    everyone: true,
    adults: mayBeAdult,
    head: member.isHeadOfHousehold,
    'head-and-adults': member.isHeadOfHousehold || mayBeAdult,
  } as const satisfies Record<AskedOf, boolean>
  return asks[askedOf[element]]
}
