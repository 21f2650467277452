import {
  practiceAgency,
  practiceCredentials,
  practiceProjects,
  practiceStaff,
} from '#main/practice/agency.ts'
import { furnishPractice } from '#main/practice/furnish-practice.ts'
import { createAgency } from '#main/services/vault/create-agency.ts'
import type { Job } from './job.ts'

/**
 * Makes the practice vault in this folder, which must not hold one yet, as of `today` (`YYYY-MM-DD`). A cancelled or
 * interrupted run leaves no vault.
 */
export const furnishPracticeJob: Job<{ readonly folder: string; readonly today: string }, void> = async (
  { folder, today },
  tools,
) => {
  tools.progress(0, 1, 'Opening an invented agency')
  const { ProjectName, ProjectType } = practiceProjects.shelter
  const agency = {
    ...practiceAgency,
    ...practiceCredentials,
    ProjectName,
    ProjectType,
    OperatingStartDate: `${Number(today.slice(0, 4)) - 6}-07-01`,
    displayName: practiceStaff.you.displayName,
  }
  await createAgency(folder, 'practice', agency, async (vault, store) => {
    await store.together(() => furnishPractice(vault, store, today, tools))
  })
}
