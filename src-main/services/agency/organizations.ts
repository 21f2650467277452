import { IsNull } from 'typeorm'
import type { z } from 'zod'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import type { organizationSchema } from '#shared/ipc/settings-calls.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import type { Desk } from '../desk.ts'

/** The agency's organizations, each with its projects, in the order of their names. */
export async function organizations(desk: Desk): Promise<readonly z.output<typeof organizationSchema>[]> {
  const [rows, projects] = await Promise.all([
    desk.store.db.find<HudRow<'Organization'>>('Organization', {
      where: { DateDeleted: IsNull() },
      order: { OrganizationName: 'ASC' },
    }),
    allProjects(desk.store.db),
  ])
  return rows.map((row) => ({
    OrganizationID: row.OrganizationID,
    OrganizationName: row.OrganizationName ?? '',
    projects: projects.filter((project) => project.OrganizationID === row.OrganizationID),
  }))
}
