import type { CodeOf } from '#shared/hud/fy2026/types.ts'

/** HUD's project type for Coordinated Entry (2.02.6). Each vault has its own such project from the start. */
export const coordinatedEntry = 14

/** A project type that an agency can run beside Coordinated Entry. */
export type AgencyProjectType = Exclude<CodeOf<'ProjectType'>, typeof coordinatedEntry>

/** A type in the words people use for it, with what tells it from its neighbours. HUD's own label is longer. */
export interface ProjectTypeWords {
  readonly code: AgencyProjectType
  readonly label: string
  readonly hint: string
  readonly group: 'Housing' | 'Shelter' | 'Help without a bed'
}

/** The project types (2.02.6) an agency chooses from, those that Coordinated Entry refers to most often first. */
export const projectTypes: readonly ProjectTypeWords[] = [
  {
    code: 13,
    label: 'Rapid rehousing',
    hint: 'Short help with rent in a home of their own',
    group: 'Housing',
  },
  {
    code: 3,
    label: 'Permanent supportive housing',
    hint: 'A lasting home with services, for people with a disability',
    group: 'Housing',
  },
  {
    code: 10,
    label: 'Permanent housing with services',
    hint: 'A lasting home with services; no disability is asked for',
    group: 'Housing',
  },
  {
    code: 9,
    label: 'Permanent housing only',
    hint: 'A lasting home, without services of yours',
    group: 'Housing',
  },
  {
    code: 2,
    label: 'Transitional housing',
    hint: 'A place for up to two years on the way to a home',
    group: 'Housing',
  },
  {
    code: 0,
    label: 'Emergency shelter, by the stay',
    hint: 'People enter and leave; most domestic violence shelters',
    group: 'Shelter',
  },
  {
    code: 1,
    label: 'Emergency shelter, by the night',
    hint: 'Beds are given out anew each night',
    group: 'Shelter',
  },
  {
    code: 8,
    label: 'Safe haven',
    hint: 'Long shelter for people with severe mental illness',
    group: 'Shelter',
  },
  { code: 11, label: 'Day shelter', hint: 'A place for the day, without beds', group: 'Help without a bed' },
  {
    code: 4,
    label: 'Street outreach',
    hint: 'Meeting people where they are outside',
    group: 'Help without a bed',
  },
  {
    code: 12,
    label: 'Homelessness prevention',
    hint: 'Help to keep the home they have',
    group: 'Help without a bed',
  },
  {
    code: 6,
    label: 'Services only',
    hint: 'Advocacy, case management or other help alone',
    group: 'Help without a bed',
  },
  {
    code: 7,
    label: 'Something else',
    hint: 'HUD’s “Other”, where none of these fits',
    group: 'Help without a bed',
  },
]

/** A project type in everyday words; Coordinated Entry included. */
export function projectTypeWords(type: number): string {
  if (type === coordinatedEntry) return 'Coordinated Entry'
  return projectTypes.find(({ code }) => code === type)?.label ?? 'A type this version does not know'
}

/** Permanent housing: the only project types that record a housing move-in date (3.20). */
const permanentHousing: ReadonlySet<number> = new Set([3, 9, 10, 13])
/** Project types in which people spend their nights; a stay counts by its nights. */
const residential: ReadonlySet<number> = new Set([0, 1, 2, 3, 8, 9, 10, 13])

/** Whether households move into a home with this type of project, which HUD then dates (3.20). */
export function isPermanentHousing(type: number): boolean {
  return permanentHousing.has(type)
}

/** Whether people spend their nights with this type of project. */
export function isResidential(type: number): boolean {
  return residential.has(type)
}
