import { profileRules, type Profile } from '#shared/domain/disclosure/profile.ts'
import { publishedReleaseSchema, type PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { EntityManager } from 'typeorm'
import { releasedTotals } from '#main/store/repositories/disclosures.ts'

/** What the ledger says of the totals that left. */
export interface EarlierTotals {
  /** Each as it was published, once however often it was saved. */
  readonly published: readonly PublishedRelease[]
  readonly entries: readonly string[]
}

/** Under what totals leave for anybody but HUD. */
export const totalsAuthority = {
  authority: 'law',
  authorityWords: 'Totals that identify nobody may be shared: 34 U.S.C. 12291(b)(2)(D)(i)',
} as const

/** All totals that left, for the audit of the next ones. @throws AppError not-allowed when some cannot be read */
export async function earlierTotals(db: EntityManager): Promise<EarlierTotals> {
  const totals = await releasedTotals(db)
  const texts = new Set(totals.map(({ published }) => published ?? 'null'))
  return {
    published: [...texts].map(asPublished),
    entries: totals.map(({ disclosure_id }) => disclosure_id),
  }
}

/**
 * The totals that a copy for somebody is audited against. HUD's exact copy is audited against none, so nothing in the
 * ledger stands in its way. @throws AppError not-allowed when some cannot be read
 */
export async function earlierFor(profile: Profile, db: EntityManager): Promise<EarlierTotals> {
  return profileRules[profile].exact ? { published: [], entries: [] } : earlierTotals(db)
}

/** Judges that nothing left since the audit but what is known to it. @throws AppError conflict */
export async function requireNoneSince(
  db: EntityManager,
  known: readonly string[],
  again: string,
): Promise<void> {
  const now = await releasedTotals(db)
  if (now.some(({ disclosure_id }) => !known.includes(disclosure_id)))
    throw new AppError(
      'conflict',
      `Other totals left meanwhile. Nothing was saved. ${again}: the check has to know those too.`,
    )
}

/** What an entry says was published. What cannot be read cannot be checked against, so nothing leaves beside it. */
function asPublished(text: string): PublishedRelease {
  const read = publishedReleaseSchema.safeParse(JSON.parse(text))
  if (!read.success)
    throw new AppError(
      'not-allowed',
      'The ledger has totals that this version cannot read, so nothing can be checked against them. Nothing leaves. Install the newest version, then try again.',
    )
  return read.data
}
