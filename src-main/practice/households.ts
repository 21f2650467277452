import { permanent } from './households/permanent.ts'
import { rehousingEnded } from './households/rehousing-ended.ts'
import { rehousingOpen } from './households/rehousing-open.ts'
import { shelterAndTransitional } from './households/shelter-and-transitional.ts'
import type { HouseholdPlan } from './plan.ts'

/** The 40 invented households of the practice vault. */
export const practiceHouseholds: readonly HouseholdPlan[] = [
  ...rehousingOpen,
  ...rehousingEnded,
  ...shelterAndTransitional,
  ...permanent,
]
