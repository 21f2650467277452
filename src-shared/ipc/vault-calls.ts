import { z } from 'zod'
import { accountRoles } from '#shared/domain/hat/account-role.ts'
import { typedWordSchema } from '#shared/domain/passphrase/words-typed-back.ts'
import { call } from './call.ts'

const signInName = z.string().trim().max(2000)
const passphrase = z.string().max(256)
const recoveryWords = z.array(z.string()).length(24)

/** What a new vault is made of. What is wrong with any of it, the rule of domain/agency says in a sentence. */
const newAgencySchema = z.object({
  OrganizationName: z.string().trim().max(2000),
  CoCCode: z.string().max(20),
  ProjectName: z.string().trim().max(2000),
  ProjectType: z.number().int(),
  OperatingStartDate: z.string().max(10),
  displayName: z.string().trim().max(2000),
  signInName,
  passphrase,
})

/** Why the vault was locked last since Threshold was started. It holds nothing else. */
export const lastLockSchema = z.object({
  why: z.enum(['asked', 'idle', 'system', 'hidden']),
  /** How long nobody has to be there before it locks by itself. */
  idleMinutes: z.number().int(),
})
export type LastLock = z.output<typeof lastLockSchema>

/** Where a vault on this computer stands before it is opened. */
export const vaultStandingSchema = z.object({
  state: z.enum(['none', 'ready', 'missing', 'damaged', 'newer']),
  canRestorePrevious: z.boolean(),
  /** Seconds until the next try is heard, after wrong pass phrases. */
  waitSeconds: z.number().int().nonnegative(),
  /** Who unlocked last since Threshold was started, to be typed once a day. Only ever in memory; not after Hide now. */
  lastSignInName: z.string().nullable(),
})

/** Who has the vault open. */
export const sessionSchema = z.object({
  vault: z.enum(['agency', 'practice']),
  UserID: z.string(),
  displayName: z.string(),
  signInName: z.string(),
  role: z.enum(accountRoles),
  agencyName: z.string(),
  /** False while the pass phrase is one that somebody else set: it opens the vault, and signs nothing. */
  passphraseIsOwn: z.boolean(),
})

export type SessionInfo = z.output<typeof sessionSchema>
export type VaultStanding = z.output<typeof vaultStandingSchema>

export const vaultCalls = {
  standing: call(
    'nothing',
    z.void(),
    z.object({
      agency: vaultStandingSchema,
      practiceExists: z.boolean(),
      /** For the page that comes after a lock; null when nothing was locked yet. */
      lastLock: lastLockSchema.nullable(),
    }),
  ),
  /** The open session, or null while locked. */
  session: call('nothing', z.void(), sessionSchema.nullable()),
  create: call('nothing', newAgencySchema, z.object({ recoveryWords })),
  /**
   * Remembers that the recovery words were written down. Main takes no page's word for it: these must be three of the
   * words it made since the vault was unlocked, one out of each third.
   */
  confirmRecoveryWords: call('unlocked', z.object({ typed: z.array(typedWordSchema).max(24) }), z.void()),
  unlock: call(
    'nothing',
    z.object({
      signInName,
      passphrase,
      /** The person says that Threshold is closed on the computer that still seems to hold this vault. */
      closedElsewhere: z.boolean().default(false),
      /** The person was told that saved work is missing from the store, and opens what is left. */
      evenIfOlder: z.boolean().default(false),
    }),
    sessionSchema,
  ),
  openPractice: call('nothing', z.void(), sessionSchema),
  /** Throws the practice vault away, also one that is open, and opens a new one with today's dates. */
  renewPractice: call('nothing', z.void(), sessionSchema),
  recover: call(
    'nothing',
    z.object({ words: z.string().max(2000), signInName, newPassphrase: passphrase }),
    z.void(),
  ),
  /** Puts the second copy of the keys in place of one that is damaged, missing, or was found changed by the last try. */
  restorePreviousHeader: call('nothing', z.void(), z.void()),
  lock: call('nothing', z.void(), z.void()),
  /** Counts as being there: the idle clock starts again. Sent by the window when keys or the pointer move. */
  stillHere: call('unlocked', z.void(), z.void()),
  changePassphrase: call('unlocked', z.object({ current: passphrase, next: passphrase }), z.void()),
  replaceRecoveryWords: call('unlocked', z.object({ passphrase }), z.object({ recoveryWords })),
  /** The folder that holds this vault, as the computer names it. */
  place: call('unlocked', z.void(), z.object({ folder: z.string() })),
  /** Reads every page of the store in a worker and says whether all of it is sound. Progress is pushed. */
  check: call('unlocked', z.void(), z.object({ sound: z.boolean(), findings: z.array(z.string()) })),
  cancelCheck: call('unlocked', z.void(), z.void()),
}
