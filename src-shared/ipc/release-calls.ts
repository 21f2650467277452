import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import {
  releaseAnswersSchema,
  releasedThings,
  releasePurposes,
  releaseWays,
  signatures,
  signers,
} from '#shared/domain/release/release.ts'
import { revocationWays, revokeAnswersSchema } from '#shared/domain/release/revoke.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

export const releaseSchema = z.object({
  release_id: z.string(),
  PersonalID: z.string(),
  recipient: z.string(),
  what: z.array(z.enum(releasedThings)),
  whatOther: z.string().nullable(),
  ways: z.array(z.enum(releaseWays)),
  purpose: z.enum(releasePurposes),
  purposeOther: z.string().nullable(),
  signedBy: z.enum(signers),
  signedHow: z.enum(signatures),
  signedOn: z.iso.date(),
  expiresOn: z.iso.date(),
  revokedOn: z.iso.date().nullable(),
  revokedHow: z.enum(revocationWays).nullable(),
  revokedNote: z.string().nullable(),
})
export type ListedRelease = z.output<typeof releaseSchema>

/** A card as the record lists it. */
export const listedCardSchema = z.object({
  referral_card_id: z.string(),
  code: z.string(),
  release_id: z.string(),
  disclosure_id: z.string(),
  recipient: z.string(),
  madeOn: z.iso.date(),
  goodUntil: z.iso.date(),
  revokedOn: z.iso.date().nullable(),
})
export type ListedCard = z.output<typeof listedCardSchema>

const wholeReleaseSchema = releaseSchema.extend({
  alias: z.string(),
  mark: z.string(),
  cards: z.array(listedCardSchema),
})
export type WholeRelease = z.output<typeof wholeReleaseSchema>

export const releaseCalls = {
  /** A client's releases, the last signed first, and the cards made under them. */
  ofClient: call(
    'hat',
    z.object({ PersonalID: z.string() }),
    z.object({ releases: z.array(releaseSchema), cards: z.array(listedCardSchema) }),
  ),
  get: call('hat', z.object({ release_id: z.string() }), wholeReleaseSchema),
  record: call(
    'hat',
    z.object({ PersonalID: recordId, answers: releaseAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** Takes one back. A release is never changed otherwise: another is recorded. */
  revoke: call(
    'hat',
    z.object({ release_id: recordId, answers: revokeAnswersSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
}
