import type { Credentials } from '#main/vault/unlock-vault.ts'
import type { AccountRole } from '#shared/domain/hat/account-role.ts'

/**
 * How the practice vault is opened. Both are the same on every computer and no secret: the vault holds invented people
 * only, and opening it must need nothing that a newcomer does not have.
 */
export const practiceCredentials = {
  signInName: 'practice',
  passphrase: 'practice makes the work familiar',
} as const satisfies Credentials

/**
 * The invented agency. The name is nobody's and says that it is for practice; the CoC code is a real one, so that the
 * screens look as they will.
 */
export const practiceAgency = {
  OrganizationName: 'Lanternbrook Advocates (practice)',
  CoCCode: 'MN-505',
} as const

/** Who works there. `you` is whoever practices, and may do everything. */
export const practiceStaff = {
  you: { displayName: 'You, practicing', signInName: practiceCredentials.signInName, role: 'administrator' },
  quintero: { displayName: 'Marisol Quintero', signInName: 'marisol', role: 'supervisor' },
  ferris: { displayName: 'Dana Ferris', signInName: 'dana', role: 'case_worker' },
  lindgren: { displayName: 'Theo Lindgren', signInName: 'theo', role: 'case_worker' },
} as const satisfies Readonly<Record<string, Worker>>

interface Worker {
  readonly displayName: string
  readonly signInName: string
  readonly role: AccountRole
}

export type StaffKey = keyof typeof practiceStaff

interface Project {
  readonly ProjectName: string
  readonly ProjectType: number
  readonly Funder: number | null
  /** The opening (4.20) that Coordinated Entry refers to it. */
  readonly Event: number
  /** 2.02.D: 1 on one site, 2 on several, 3 scattered. */
  readonly HousingType: number
  readonly beds: number
  readonly units: number
}

/** One project for every kind of opening; a joint component is two projects with one grant (44). */
export const practiceProjects = {
  shelter: {
    ProjectName: 'Lanternbrook House',
    ProjectType: 0,
    Funder: null,
    Event: 10,
    HousingType: 1,
    beds: 24,
    units: 10,
  },
  transitional: {
    ProjectName: 'Millrace Apartments',
    ProjectType: 2,
    Funder: 5,
    Event: 11,
    HousingType: 2,
    beds: 30,
    units: 10,
  },
  jointTransitional: {
    ProjectName: 'Open Gate Transitional',
    ProjectType: 2,
    Funder: 44,
    Event: 12,
    HousingType: 1,
    beds: 18,
    units: 6,
  },
  jointRehousing: {
    ProjectName: 'Open Gate Rehousing',
    ProjectType: 13,
    Funder: 44,
    Event: 12,
    HousingType: 3,
    beds: 20,
    units: 8,
  },
  rehousing: {
    ProjectName: 'New Keys Rapid Rehousing',
    ProjectType: 13,
    Funder: 3,
    Event: 13,
    HousingType: 3,
    beds: 40,
    units: 14,
  },
  supportive: {
    ProjectName: 'Alder Court',
    ProjectType: 3,
    Funder: 2,
    Event: 14,
    HousingType: 1,
    beds: 26,
    units: 10,
  },
  otherPermanent: {
    ProjectName: 'Orchard Terrace',
    ProjectType: 10,
    Funder: 50,
    Event: 15,
    HousingType: 2,
    beds: 22,
    units: 8,
  },
} as const satisfies Readonly<Record<string, Project>>

export type ProjectKey = keyof typeof practiceProjects
