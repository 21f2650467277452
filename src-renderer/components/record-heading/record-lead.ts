import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'

/** One line under the alias: how many they are, and where they are now. */
export function recordLead({ household, enrollments }: ClientRecord): string {
  const size = Math.max(household.length, 1)
  const people = size === 1 ? 'A household of one' : `A household of ${size}`
  const stays = enrollments.filter(({ ProjectType }) => ProjectType !== coordinatedEntry)
  const now = stays.find(({ ExitDate }) => ExitDate === null)
  if (now !== undefined) return `${people}, at ${now.ProjectName} since ${formatDate(now.EntryDate)}`
  return stays.length === 0 ? `${people}, not enrolled yet` : `${people}, not enrolled now`
}
