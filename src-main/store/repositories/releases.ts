import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import {
  releasedThings,
  releasePurposes,
  releaseWays,
  signatures,
  signers,
  type Release,
} from '#shared/domain/release/release.ts'
import { revocationWays, type RevocationWay } from '#shared/domain/release/revoke.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { LocalRow } from '../tables/local-tables.ts'

/** A release as it is kept. */
export interface KeptRelease extends Release {
  readonly release_id: string
  readonly PersonalID: string
  readonly revokedOn: string | null
  readonly revokedHow: RevocationWay | null
  readonly revokedNote: string | null
}

/** Every release of a client, the last signed first. */
export async function releasesOf(db: EntityManager, PersonalID: string): Promise<readonly KeptRelease[]> {
  const rows: readonly LocalRow<'release_of_information'>[] = await db.query(
    'SELECT * FROM release_of_information WHERE PersonalID = ? ORDER BY signed_on DESC, rowid DESC',
    [PersonalID],
  )
  return rows.map(toRelease)
}

/** One release. @throws AppError not-found */
export async function releaseById(db: EntityManager, release_id: string): Promise<KeptRelease> {
  const row = await db.findOneBy<LocalRow<'release_of_information'>>('release_of_information', { release_id })
  if (row === null)
    throw new AppError('not-found', 'This release is no longer there. Go back and open it again.')
  return toRelease(row)
}

/** The columns of a release that is new. */
export function releaseColumns(release: Release) {
  return {
    recipient: release.recipient,
    what: JSON.stringify(release.what),
    what_other: release.whatOther,
    ways: JSON.stringify(release.ways),
    purpose: release.purpose,
    purpose_other: release.purposeOther,
    signed_by: release.signedBy,
    signed_how: release.signedHow,
    signed_on: release.signedOn,
    expires_on: release.expiresOn,
  }
}

const storedWhat = z.array(z.enum(releasedThings))
const storedWays = z.array(z.enum(releaseWays))
const storedPurpose = z.enum(releasePurposes)
const storedSigner = z.enum(signers)
const storedSignature = z.enum(signatures)
const storedRevocation = z.enum(revocationWays).nullable()

function toRelease(row: LocalRow<'release_of_information'>): KeptRelease {
  return {
    release_id: row.release_id,
    PersonalID: row.PersonalID,
    recipient: row.recipient,
    what: storedWhat.parse(JSON.parse(row.what)),
    whatOther: row.what_other,
    ways: storedWays.parse(JSON.parse(row.ways)),
    purpose: storedPurpose.parse(row.purpose),
    purposeOther: row.purpose_other,
    signedBy: storedSigner.parse(row.signed_by),
    signedHow: storedSignature.parse(row.signed_how),
    signedOn: row.signed_on,
    expiresOn: row.expires_on,
    revokedOn: row.revoked_on,
    revokedHow: storedRevocation.parse(row.revoked_how),
    revokedNote: row.revoked_note,
  }
}
