import type { AccountRole } from '#shared/domain/hat/account-role.ts'
import type { Hat } from '#shared/domain/hat/hat.ts'
import { readOnlyTime, type SentTo } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { whyMayNotCorrect, type EventRights } from './event-rights.ts'

/** Who would change it. */
export interface EventWearer {
  readonly role: AccountRole
  readonly hat: Pick<Hat, 'workgroup' | 'group' | 'ProjectID'>
  readonly rights: EventRights
  /** Whether the project worn has, or had, the household. */
  readonly worksWith: boolean
}

/** A CE Event on record as far as it matters who may change it. */
export interface HeldEvent {
  readonly Event: number | null
  /** The project of the enrollment it hangs on. */
  readonly heldAt: (SentTo & { readonly ProjectType: number | null }) | null
}

/**
 * Why a CE Event on record can be read but not changed under this hat; null when it can be. One in Coordinated Entry
 * is everybody's who works with the household, any other its own project's, and of whoever logs such events.
 */
export function whyEventStays(
  { role, hat, rights, worksWith }: EventWearer,
  { Event, heldAt }: HeldEvent,
): string | null {
  return (
    refusal({ role, workgroup: hat.workgroup }, 'event.log') ??
    (heldAt === null ? null : readOnlyTime(hat, heldAt, worksWith)) ??
    whyMayNotCorrect(rights, hat, Event)
  )
}
