import { z } from 'zod'

/** A reason why a household was not housed through a referral. Communities may put their own list in its place. */
export const reasonSchema = z.object({
  key: z.string().min(1).max(60),
  label: z.string().min(1).max(120),
  /** The side HUD's result most often falls on with this reason; null where it depends on the community. */
  suggestedSide: z.enum(['client', 'provider']).nullable(),
  /** Whether the reason says too little without a note. */
  needsNote: z.boolean(),
})
export type Reason = Readonly<z.infer<typeof reasonSchema>>

/** The label of a reason. A reason that the list no longer holds is called by what is known of it: nothing. */
export function reasonLabel(reasons: readonly Reason[], key: string): string {
  return reasons.find((reason) => reason.key === key)?.label ?? 'A reason from an earlier list'
}
