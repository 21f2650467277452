/** What rapid rehousing and prevention pay or do (24 CFR 576.105 and 576.106), as an agency records it. */
export const assistanceKinds = [
  'rent',
  'rent_arrears',
  'application_fee',
  'security_deposit',
  'utility_deposit',
  'utility_payment',
  'moving_costs',
  'housing_search',
  'stability_case_management',
  'mediation',
  'legal_services',
  'credit_repair',
] as const
export type AssistanceKind = (typeof assistanceKinds)[number]

export const assistanceKindLabels = {
  rent: 'Rent',
  rent_arrears: 'Rent that was owed',
  application_fee: 'Fee for a rental application',
  security_deposit: 'Security deposit',
  utility_deposit: 'Deposit for utilities',
  utility_payment: 'Payment for utilities',
  moving_costs: 'Moving costs',
  housing_search: 'Help to search for housing',
  stability_case_management: 'Case management for keeping a home',
  mediation: 'Mediation',
  legal_services: 'Legal services',
  credit_repair: 'Help with credit',
} as const satisfies Record<AssistanceKind, string>

const services: readonly AssistanceKind[] = [
  'housing_search',
  'stability_case_management',
  'mediation',
  'legal_services',
  'credit_repair',
]

/** Whether money is paid for it; the others are services of the agency. */
export function isPaid(kind: unknown): boolean {
  return assistanceKinds.some((one) => one === kind && !services.includes(one))
}

/** Whether it is paid for some time: rent and utilities are. */
export function hasPeriod(kind: unknown): boolean {
  return kind === 'rent' || kind === 'rent_arrears' || kind === 'utility_payment'
}

/** The project types that give it: homelessness prevention and rapid rehousing (2.02.6). */
export function givesAssistance(ProjectType: number): boolean {
  return ProjectType === 12 || ProjectType === 13
}
