import type { Questionnaire } from './questionnaire.ts'
import { starterAlternative } from './starter-alternative.ts'
import { starterHousingNeeds } from './starter-housing-needs.ts'

/** The questionnaires that a vault begins with, until its community approves others. */
export const starterQuestionnaires: readonly Questionnaire[] = [starterHousingNeeds, starterAlternative]
