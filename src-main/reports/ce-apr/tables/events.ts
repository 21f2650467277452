/** The labels of HUD's CE Events (4.20.2), 1 to 18, as the report names them. */
export const eventLabels = [
  'Referral to Prevention Assistance project',
  'Problem Solving/Diversion/Rapid Resolution intervention or service',
  'Referral to scheduled Coordinated Entry Crisis Needs Assessment',
  'Referral to scheduled Coordinated Entry Housing Needs Assessment',
  'Post-placement/follow-up case management',
  'Street Outreach project or services',
  'Housing Navigation project or services',
  'Non-continuum services: Ineligible for continuum services',
  'Non-continuum services: No availability in continuum services',
  'Emergency Shelter bed opening',
  'Transitional Housing bed/unit opening',
  'Joint TH-RRH project/unit/resource opening',
  'RRH project resource opening',
  'PSH project resource opening',
  'Other PH project',
  'Referral to emergency assistance/flex fund/furniture assistance',
  'Referral to Emergency Housing Voucher (EHV)',
  'Referral to a Housing Stability Voucher',
] as const

/** Codes 1 to 4 give access to Coordinated Entry, 5 to 18 refer onwards. */
export const accessCodes: readonly number[] = [1, 2, 3, 4]
export const referralCodes: readonly number[] = eventLabels
  .map((_, at) => at + 1)
  .filter((code) => !accessCodes.includes(code))

export const problemSolving = 2
export const followUp = 5

/** Openings: the events that come to a referral result. */
export const openingCodes: readonly number[] = [10, 11, 12, 13, 14, 15, 17, 18]

/** ReferralResult (4.20.D). */
export const accepted = 1
export const clientRejected = 2
export const providerRejected = 3

export function eventLabel(code: number): string {
  return eventLabels[code - 1] ?? ''
}
