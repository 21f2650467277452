import { ageAt, isIsoDate } from '#shared/domain/date/iso-date.ts'
import { checkRelease } from '#shared/domain/release/check-release.ts'
import { parseRelease, type ReleaseAnswers } from '#shared/domain/release/release.ts'
import { checkRevocation, parseRevocation, type RevokeAnswers } from '#shared/domain/release/revoke.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { WholeRelease } from '#shared/ipc/release-calls.ts'
import { newId } from '#main/store/new-id.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { identityOf } from '#main/store/repositories/identity.ts'
import { cardsOf } from '#main/store/repositories/referral-cards.ts'
import {
  releaseById,
  releaseColumns,
  releasesOf,
  type KeptRelease,
} from '#main/store/repositories/releases.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireHousehold, requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'

/** Every release of a client, the last signed first, and the cards made under them. @throws AppError not-found */
export async function clientReleases(desk: WorkingDesk, PersonalID: string) {
  const { db } = desk.store
  await clientById(db, PersonalID)
  return {
    releases: [...(await releasesOf(db, PersonalID))].map(bare),
    cards: [...(await cardsOf(db, PersonalID))],
  }
}

/** One release with whose it is and the cards made under it. @throws AppError not-found */
export async function wholeRelease(desk: WorkingDesk, release_id: string): Promise<WholeRelease> {
  const { db } = desk.store
  const release = await releaseById(db, release_id)
  const { alias, mark } = await clientById(db, release.PersonalID)
  const cards = await cardsOf(db, release.PersonalID)
  return {
    ...bare(release),
    alias,
    mark,
    cards: cards.filter((card) => card.release_id === release_id),
  }
}

type RecordRequest = Omit<SaveRequest, 'act'> & {
  readonly PersonalID: string
  readonly answers: ReleaseAnswers
}

/** Records a release that was signed. @throws AppError not-allowed, not-found */
export async function recordRelease(desk: WorkingDesk, request: RecordRequest): Promise<SaveOutcome> {
  requireMay(desk, 'release.record')
  const { PersonalID, answers } = request
  return save(
    desk,
    { ...request, act: 'release.record', draftAbout: PersonalID },
    async ({ db }) => {
      const { DOB } = await clientById(db, PersonalID)
      await requireHousehold(desk, db, PersonalID)
      const identity = await identityOf(db, PersonalID)
      const age = DOB !== null && isIsoDate(DOB) ? ageAt(DOB, today(desk)) : null
      return checkRelease(answers, { today: today(desk), identity, age })
    },
    async (session) => {
      const release_id = newId()
      await session.insert('release_of_information', {
        release_id,
        PersonalID,
        ...releaseColumns(parseRelease(answers)),
      })
      return release_id
    },
  )
}

type RevokeRequest = Omit<SaveRequest, 'act' | 'draft_id'> & {
  readonly release_id: string
  readonly answers: RevokeAnswers
}

/**
 * Takes a release back, at once and for good. Whoever the client says it to writes it down: no hat, and no project, is
 * the wrong one for that. @throws AppError not-allowed, not-found
 */
export async function revokeRelease(desk: WorkingDesk, request: RevokeRequest): Promise<SaveOutcome> {
  requireMay(desk, 'release.revoke')
  const { release_id, answers } = request
  return save(
    desk,
    { ...request, act: 'release.revoke', draft_id: null },
    async ({ db }) => {
      const { signedOn, revokedOn } = await releaseById(db, release_id)
      return checkRevocation(answers, { today: today(desk), signedOn, revokedOn })
    },
    async (session) => {
      await session.update('release_of_information', release_id, parseRevocation(answers))
      return release_id
    },
  )
}

function bare(release: KeptRelease) {
  return { ...release, what: [...release.what], ways: [...release.ways] }
}
