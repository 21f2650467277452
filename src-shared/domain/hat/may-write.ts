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
 * As `readOnlyStay`, for what is written about a household's time in Coordinated Entry: it belongs to no one project,
 * and whoever works with the household writes it.
 */
export function readOnlyTime(
  hat: Pick<Hat, 'ProjectID'>,
  stay: SentTo & { readonly ProjectType: number | null },
): string | null {
  return stay.ProjectType === coordinatedEntry ? null : readOnlyStay(hat, stay)
}

/** Why a stay can be read but not changed under this hat; null when it may be. It belongs to its project. */
export function readOnlyStay(hat: Pick<Hat, 'ProjectID'>, stay: SentTo): string | null {
  if (hat.ProjectID === stay.ProjectID) return null
  return `This enrollment is in ${stay.ProjectName}: switch to that project in Settings to change it`
}
