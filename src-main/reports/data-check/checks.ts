import { answerChecks } from './checks/answers.ts'
import { ceAssessmentChecks } from './checks/ce-assessments.ts'
import { ceEventChecks } from './checks/ce-events.ts'
import { cePlaceChecks } from './checks/ce-places.ts'
import { clientChecks } from './checks/clients.ts'
import { destinationChecks } from './checks/destinations.ts'
import { homelessHistoryChecks } from './checks/homeless-history.ts'
import { householdChecks } from './checks/households.ts'
import { identifierChecks } from './checks/identifiers.ts'
import { incomeChecks } from './checks/income.ts'
import { inventoryUseChecks } from './checks/inventory-use.ts'
import { inventoryChecks } from './checks/inventory.ts'
import { livingSituationChecks } from './checks/living-situation.ts'
import { longStayChecks } from './checks/long-stays.ts'
import { overlapChecks } from './checks/overlaps.ts'
import { participationChecks } from './checks/participation.ts'
import { projectSpanChecks } from './checks/project-spans.ts'
import { projectChecks } from './checks/projects.ts'
import { stayDateChecks } from './checks/stay-dates.ts'
import { veteranChecks } from './checks/veterans.ts'
import type { DataCheck } from './data-check.ts'

/** Every check, in the order in which their groups are shown. docs/data-checks.md holds them against HUD's Eva. */
export const dataChecks: readonly DataCheck[] = [
  ...identifierChecks,
  ...householdChecks,
  ...ceEventChecks,
  ...cePlaceChecks,
  ...ceAssessmentChecks,
  ...stayDateChecks,
  ...projectSpanChecks,
  ...destinationChecks,
  ...livingSituationChecks,
  ...homelessHistoryChecks,
  ...clientChecks,
  ...answerChecks,
  ...incomeChecks,
  ...veteranChecks,
  ...longStayChecks,
  ...overlapChecks,
  ...projectChecks,
  ...participationChecks,
  ...inventoryChecks,
  ...inventoryUseChecks,
]
