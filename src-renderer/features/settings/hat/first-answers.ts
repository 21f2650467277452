import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import type { AccountRole } from '#shared/domain/hat/account-role.ts'
import type { HatAnswers } from '#shared/domain/hat/hat.ts'
import { workgroupsOf } from '#shared/domain/hat/workgroup.ts'

interface Place {
  readonly OrganizationID: string
  readonly projects: readonly { readonly ProjectID: string; readonly ProjectType: number }[]
}

/** The projects one can work at: Coordinated Entry's own project only holds the events of the others. */
export function workableProjects<P extends Place>(
  organizations: readonly P[],
  OrganizationID: string | null | undefined,
): P['projects'] {
  const place = organizations.find((organization) => organization.OrganizationID === OrganizationID)
  return (place?.projects ?? []).filter((project) => project.ProjectType !== coordinatedEntry)
}

/** What the form begins with: the hat worn, else the first workgroup, and what there is only one of. */
export function firstAnswers(
  worn: HatAnswers | null,
  role: AccountRole,
  organizations: readonly Place[],
): HatAnswers {
  if (worn !== null) {
    const { workgroup, group, OrganizationID, ProjectID } = worn
    return { workgroup, group, OrganizationID, ProjectID }
  }
  const OrganizationID = only(organizations)?.OrganizationID ?? null
  return {
    workgroup: workgroupsOf(role)[0] ?? null,
    OrganizationID,
    ProjectID: only(workableProjects(organizations, OrganizationID))?.ProjectID ?? null,
  }
}

function only<T>(things: readonly T[]): T | undefined {
  return things.length === 1 ? things[0] : undefined
}
