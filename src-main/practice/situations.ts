import type { SituationPlan } from './plan.ts'

/** Where people lived before (3.917), through every branch of the element. */
export const situations = {
  shelter: { LivingSituation: 101, LengthOfStay: 3, days: 45 },
  shelterAgain: { LivingSituation: 101, LengthOfStay: 2, days: 12, history: { times: 3, months: 108 } },
  shelterForMonths: { LivingSituation: 101, LengthOfStay: 4, days: 122 },
  car: { LivingSituation: 116, LengthOfStay: 2, days: 20 },
  outsideForYears: { LivingSituation: 116, LengthOfStay: 5, days: 1300 },
  transitional: { LivingSituation: 302, LengthOfStay: 4, days: 160 },
  motelAfterCar: { LivingSituation: 314, LengthOfStay: 11, nightBefore: 1, days: 25 },
  family: { LivingSituation: 335, LengthOfStay: 3 },
  friendsForNights: { LivingSituation: 336, LengthOfStay: 11, nightBefore: 0 },
  hospital: { LivingSituation: 206, LengthOfStay: 2, nightBefore: 0 },
  treatmentFromStreet: {
    LivingSituation: 205,
    LengthOfStay: 3,
    nightBefore: 1,
    days: 400,
  },
  ownRental: { LivingSituation: 410, LengthOfStay: 5 },
  ownHome: { LivingSituation: 411, LengthOfStay: 5 },
  subsidizedRental: { LivingSituation: 435, LengthOfStay: 5, RentalSubsidyType: 433 },
  fosterCare: { LivingSituation: 215, LengthOfStay: 5 },
  keepsDetails: { LivingSituation: 9, LengthOfStay: 9, history: { times: 9, months: 9 } },
} as const satisfies Readonly<Record<string, SituationPlan>>
