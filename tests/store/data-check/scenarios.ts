import { clientScenarios } from './scenarios/clients.ts'
import { coordinatedEntryScenarios } from './scenarios/coordinated-entry.ts'
import { projectScenarios } from './scenarios/projects.ts'
import { recordScenarios } from './scenarios/records.ts'
import { stayScenarios } from './scenarios/stays.ts'
import type { Change } from './world.ts'

/** What a check finds, and a near miss in the same place that it leaves alone. */
export interface Scenario {
  readonly check: string
  readonly finds: readonly Change[]
  /** The row found: its table, its key, the column. */
  readonly at: string
  readonly near: readonly Change[]
}

export const scenarios: readonly Scenario[] = [
  ...stayScenarios,
  ...clientScenarios,
  ...recordScenarios,
  ...coordinatedEntryScenarios,
  ...projectScenarios,
]
