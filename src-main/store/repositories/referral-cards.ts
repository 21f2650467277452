import type { EntityManager } from 'typeorm'

/** A card with the days that say whether it is good. */
export interface KeptCard {
  readonly referral_card_id: string
  readonly code: string
  readonly release_id: string
  readonly disclosure_id: string
  readonly recipient: string
  readonly madeOn: string
  readonly goodUntil: string
  readonly revokedOn: string | null
}

const keptCard = `
  SELECT referral_card.referral_card_id, referral_card.code, referral_card.release_id, referral_card.disclosure_id,
         release_of_information.recipient, referral_card.made_on AS madeOn, referral_card.good_until AS goodUntil,
         release_of_information.revoked_on AS revokedOn
    FROM referral_card
    JOIN release_of_information ON release_of_information.release_id = referral_card.release_id`

/** Every card of a client, the latest first. */
export async function cardsOf(db: EntityManager, PersonalID: string): Promise<readonly KeptCard[]> {
  return db.query(
    `${keptCard} WHERE referral_card.PersonalID = ? ORDER BY referral_card.made_on DESC, referral_card.rowid DESC`,
    [PersonalID],
  )
}

/** Whose card carries a code, good or not; null when none does. */
export async function cardByCode(
  db: EntityManager,
  code: string,
): Promise<
  (KeptCard & { readonly PersonalID: string; readonly alias: string; readonly mark: string }) | null
> {
  const rows: readonly (KeptCard & { PersonalID: string; alias: string; mark: string })[] = await db.query(
    `SELECT card.*, client_profile.PersonalID, client_profile.alias, client_profile.mark
       FROM (${keptCard} WHERE referral_card.code = ?) AS card
       JOIN referral_card ON referral_card.referral_card_id = card.referral_card_id
       JOIN client_profile ON client_profile.PersonalID = referral_card.PersonalID`,
    [code],
  )
  return rows[0] ?? null
}
