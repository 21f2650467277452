import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import type { ContactContext } from '#shared/domain/contact/check-contact.ts'
import type { Channel, ContactAttemptAnswers } from '#shared/domain/contact/contact-attempt.ts'
import type { ContactPoint } from '#shared/domain/contact/safety-card.ts'
import type { LoggedAttempt, MaskedPoint } from '#shared/ipc/contact-calls.ts'

/** The answers of a try while they are written, with the version of the card that was read for it. */
export type ContactDraft = ContactAttemptAnswers & { readonly cardVersion?: string | null }

/** What the contact wizard knows beside the answers. No number or address is in it. */
export interface ContactPageContext extends Omit<ContactContext, 'now'> {
  readonly today: string
  readonly referral_id: string
  readonly PersonalID: string
  readonly alias: string
  /** False while nobody has asked the household how it is safe to reach them. */
  readonly asked: boolean
  /** Stands for what the card says now. */
  readonly version: string
  /** The tries so far, the latest first. */
  readonly attempts: readonly LoggedAttempt[]
  readonly calendar: WorkCalendar
  /** Asks main for one number or address. @throws AppError */
  readonly reveal: (contact_point_id: string, channel: Channel) => Promise<string>
}

/** Points as the rules take them: the value itself stays in main, and no rule of the window looks at it. */
export function maskedPoints(points: readonly MaskedPoint[]): readonly ContactPoint[] {
  return points.map(({ contact_point_id, kind, label, safe }) => ({
    id: contact_point_id,
    kind,
    label,
    safe,
    value: '',
  }))
}

/** Where the safety card is changed, with a way back to this contact. */
export function safetyPath({ PersonalID, referral_id }: ContactPageContext): string {
  return `#/clients/${PersonalID}/safety?referral=${referral_id}`
}
