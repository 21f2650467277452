import { starterHousingNeeds } from '#shared/domain/questionnaire/starter-housing-needs.ts'
import { todayHere } from './referred.ts'

/** A change of the questionnaire that a vault begins with, as it is proposed. */
export const proposal = {
  body: JSON.stringify({ ...starterHousingNeeds, label: 'Our housing needs' }),
  base_number: 1,
  why: 'The committee asked for another name',
  effective_from: todayHere(),
} as const
