/** Inside one Continuum of Care (CoC), or from one to another. */
export const transferKinds = ['internal', 'cross_coc'] as const
export type TransferKind = (typeof transferKinds)[number]

export const transferKindLabels = {
  internal: 'Internal, within one CoC',
  cross_coc: 'To another CoC',
} as const satisfies Record<TransferKind, string>

export const transferReasons = ['voluntary', 'involuntary', 'emergency', 'closure'] as const
export type TransferReason = (typeof transferReasons)[number]

export const transferReasonLabels = {
  voluntary: 'Voluntary',
  involuntary: 'Involuntary',
  emergency: 'Emergency transfer',
  closure: 'Project or program closure',
} as const satisfies Record<TransferReason, string>

/** Why somebody may ask for an emergency transfer under the Violence Against Women Act (24 CFR 5.2005(e)(2)). */
export const vawaGrounds = ['threat', 'assault'] as const
export type VawaGround = (typeof vawaGrounds)[number]

export const vawaGroundLabels = {
  threat: 'They believe that more violence threatens them if they stay',
  assault: 'A sexual assault took place there in the last 90 days',
} as const satisfies Record<VawaGround, string>

/** What was asked for beside the household's word. */
export const vawaProofs = ['word', 'form', 'plan'] as const
export type VawaProof = (typeof vawaProofs)[number]

export const vawaProofLabels = {
  word: 'Nothing: their word was enough',
  form: 'Their own certification in writing',
  plan: 'A document that the emergency transfer plan asks for',
} as const satisfies Record<VawaProof, string>

/** What is kept of the path of an emergency transfer, in words. */
export const vawaCheckLabels = {
  household: 'The household asks for it itself',
  ...vawaGroundLabels,
  ...vawaProofLabels,
} as const satisfies Record<'household' | VawaGround | VawaProof, string>

export type VawaCheck = keyof typeof vawaCheckLabels

/** Whether there is a unit at once that is safe: the household alone decides what is. */
export const safeUnits = ['yes', 'not_safe', 'none', 'unsure'] as const
export type SafeUnit = (typeof safeUnits)[number]

export const safeUnitLabels = {
  yes: 'Yes, one is free now and they say it is safe',
  not_safe: 'One is free, but they say it is not safe',
  none: 'None is free now',
  unsure: 'They have not decided yet',
} as const satisfies Record<SafeUnit, string>

/** `requested` may proceed; `waiting_for_ce` waits until Coordinated Entry approves. */
export const transferStates = [
  'requested',
  'waiting_for_ce',
  'accepted',
  'moved',
  'declined',
  'withdrawn',
] as const
export type TransferState = (typeof transferStates)[number]

export const transferStateLabels = {
  requested: 'Asked for',
  waiting_for_ce: 'Waits for approval',
  accepted: 'Accepted',
  moved: 'Moved',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
} as const satisfies Record<TransferState, string>

/** What is said in the place of the name of where a household fled to. */
export const hiddenPlace = 'Confidential place'

/** What stands in the place of its ProjectID. */
export const hiddenProjectID = 'confidential'

/**
 * Whether the place a household goes to is named under this hat. After an emergency transfer it is named only to those
 * who work there (24 CFR 5.2007(c)).
 */
export function isPlaceNamed(
  hat: { readonly ProjectID: string },
  { reason, to_ProjectID }: { readonly reason: string; readonly to_ProjectID: string | null },
): boolean {
  return reason !== 'emergency' || hat.ProjectID === to_ProjectID
}
