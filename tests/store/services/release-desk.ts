import type { CardAnswers } from '#shared/domain/card/referral-card.ts'
import type { ReleaseAnswers } from '#shared/domain/release/release.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { makeCard, type WayOut } from '#main/services/disclosure/referral-cards.ts'
import { recordRelease } from '#main/services/disclosure/releases.ts'
import { cardAnswers, releaseOf } from '../../support/let-out.ts'
import { saved } from '../client-desk.ts'

/** A release as somebody signs it, of 10 March 2026 for a month. */
export const signedRelease: ReleaseAnswers = releaseOf('2026-03-10')

/** Records a release of a client and answers its id. */
export async function release(
  desk: WorkingDesk,
  PersonalID: string,
  answers: ReleaseAnswers = {},
): Promise<string> {
  const request = {
    PersonalID,
    answers: { ...signedRelease, ...answers },
    acceptWarnings: true,
    draft_id: null,
  }
  return saved(await recordRelease(desk, request)).id
}

/** Makes a card; `copied` is what came onto the clipboard. */
export async function card(
  desk: WorkingDesk,
  PersonalID: string,
  answers: CardAnswers,
  out: Partial<WayOut> = {},
) {
  const copied: string[] = []
  const outcome = await makeCard(
    desk,
    { PersonalID, answers: { ...cardAnswers, ...answers }, draft_id: null },
    { place: async () => null, copy: async (text) => void copied.push(text), ...out },
  )
  return { outcome, copied }
}

/** A card that was made; what stopped it otherwise. */
export async function madeCard(...given: Parameters<typeof card>) {
  const { outcome, copied } = await card(...given)
  if (!outcome.saved) throw new Error(`not made: ${outcome.issues.map(({ message }) => message).join('; ')}`)
  return { ...outcome, copied }
}
