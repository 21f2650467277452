/** HUD's lists of a project's housing, in the words people use for them. */

/** 2.02.A */
export const subtypeOptions = [
  { value: 1, label: 'Services alone' },
  { value: 2, label: 'Housing, with or without services' },
] as const

/** 2.02.D */
export const housingOptions = [
  { value: 1, label: 'On one site' },
  { value: 2, label: 'On several sites, or in clusters' },
  { value: 3, label: 'In homes that tenants rent, here and there' },
] as const

/** 2.03.8 */
export const areaOptions = [
  { value: 1, label: 'City' },
  { value: 2, label: 'Suburb' },
  { value: 3, label: 'Rural' },
  { value: 99, label: 'Not known' },
] as const

/** 2.07.4 */
export const housedOptions = [
  { value: 3, label: 'Adults with children' },
  { value: 1, label: 'Adults without children' },
  { value: 4, label: 'Children and youth alone' },
] as const
