import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import type { Hat } from './hat.ts'

/** The project a referral was sent to, or a stay is in. */
export interface SentTo {
  readonly ProjectID: string
  readonly ProjectName: string
}

/**
 * Why a referral can be read but not changed under this hat; null when it may be changed. A referral belongs to the
 * project it was sent to, and is changed only by people who work there at the moment.
 */
export function readOnlyReason(hat: Pick<Hat, 'ProjectID'> | null, referral: SentTo): string | null {
  if (hat !== null && hat.ProjectID === referral.ProjectID) return null
  return `This referral was sent to ${referral.ProjectName}: switch to that project in Settings to change it`
}

/** Whether a referral may be changed under this hat. */
export function mayWrite(hat: Pick<Hat, 'ProjectID'> | null, referral: SentTo): boolean {
  return readOnlyReason(hat, referral) === null
}

/**
 * As `readOnlyStay`, where Coordinated Entry's own stays are everybody's who works with the household: nobody has to
 * sit at that project's desk to write them.
 */
export function readOnlyTime(
  hat: Pick<Hat, 'ProjectID'>,
  stay: SentTo & { readonly ProjectType: number | null },
  worksWith: boolean,
): string | null {
  if (stay.ProjectType !== coordinatedEntry) return readOnlyStay(hat, stay)
  return worksWith ? null : withAnother
}

/** Why nothing is written about a household that the project worn has no part in. */
export const withAnother =
  'This household is with another project: switch to that project in Settings to change it'

/** Why a stay can be read but not changed under this hat; null when it may be. It belongs to its project. */
export function readOnlyStay(hat: Pick<Hat, 'ProjectID'>, stay: SentTo): string | null {
  if (hat.ProjectID === stay.ProjectID) return null
  return `This enrollment is in ${stay.ProjectName}: switch to that project in Settings to change it`
}
