import dayjs from 'dayjs'
import type { AccountRole } from '#shared/domain/hat/account-role.ts'
import type { Hat } from '#shared/domain/hat/hat.ts'
import type { Store } from '#main/store/store.ts'
import type { Act } from '#main/store/write-session.ts'

/** What a service works with: the open store, who sits there, the hat she wears, and the clock on the wall. */
export interface Desk {
  readonly store: Store
  readonly UserID: string
  readonly role: AccountRole
  readonly hat: Hat | null
  now(): Date
}

/** A desk at which a hat is worn: client data may be read, and written as the hat allows. */
export interface WorkingDesk extends Desk {
  readonly hat: Hat
}

/** Today at this desk, `YYYY-MM-DD`, in the machine's own time zone: HUD's dates have none. */
export function today(desk: Desk): string {
  return dayjs(desk.now()).format('YYYY-MM-DD')
}

/** The act a service records its changes under. */
export function actOf(desk: Desk, name: string, reason?: string): Act {
  return { name, UserID: desk.UserID, at: desk.now(), ...(reason === undefined ? {} : { reason }) }
}
