import PQueue from 'p-queue'
import type { PassphraseContext } from '#shared/domain/passphrase/names-in-passphrase.ts'
import { canRestorePrevious, renewPrevious, replaceHeader } from './header-file.ts'
import {
  isGenuine,
  sealHeader,
  type HeaderContents,
  type PassphraseSlot,
  type VaultHeader,
  type VaultKind,
} from './header.ts'
import { isWeakerThanCurrent } from './passphrase-key.ts'
import { nameTagOf, openNoSlot, openSlot, randomId, sealRecovery, sealSlot } from './slots.ts'
import { refuseWeakPassphrase } from './strong-passphrase.ts'
import { throttledTry, type Clock } from './throttle.ts'
import { VaultError, type Signer } from './vault-error.ts'

interface Opening {
  readonly folder: string
  readonly header: VaultHeader
  /** The vault takes this buffer over and zero-fills it at `close`. */
  readonly dataKey: Buffer
  /** The slot of the person who opened it. */
  readonly slotId: string
  readonly now: Clock
}

/** Who signs beside the person at the screen. */
export interface SecondPerson {
  readonly signInName: string
  readonly passphrase: string
}

/** What each change does to the header's contents; `revokes` when something that opened the vault no longer may. */
interface HeaderChange {
  readonly slots?: readonly PassphraseSlot[]
  readonly recovery?: VaultHeader['recovery']
  readonly revokes: boolean
}

/**
 * An unlocked vault: the only holder of the data key. Every change rewraps that key in the header and never touches
 * the store; changes run one after another, and a change that fails leaves the header as it was. After `close` every
 * member that needs the key throws `vault-closed`.
 */
export class OpenVault {
  readonly folder: string
  readonly slotId: string
  readonly #now: Clock
  readonly #changes = new PQueue({ concurrency: 1 })
  #header: VaultHeader
  #dataKey: Buffer | null
  #outranked = 0
  #keepsRank = false

  constructor(opening: Opening) {
    this.folder = opening.folder
    this.slotId = opening.slotId
    this.#now = opening.now
    this.#header = opening.header
    this.#dataKey = opening.dataKey
  }

  get vaultId(): string {
    return this.#header.vaultId
  }

  get kind(): VaultKind {
    return this.#header.kind
  }

  /** Goes up with every change. */
  get revision(): number {
    return this.#header.revision
  }

  /**
   * The revision that took away a way in last: a store that remembers it notices an old header put back. A lawful
   * restore of the second copy lowers `revision`, but never this.
   */
  get revokedBefore(): number {
    return this.#header.revokedBefore
  }

  /** Which recovery words these are, without anything of them: new words have another id. */
  get recoverySlotId(): string {
    return this.#header.recovery.slotId
  }

  /** The slots of all who can open this vault; the store says who they are. */
  get slotIds(): readonly string[] {
    return this.#header.slots.map((slot) => slot.slotId)
  }

  /**
   * The store's raw key: 64 hex characters. A string cannot be zero-filled, so read it where the store is opened and
   * keep it nowhere.
   */
  get dataKeyHex(): string {
    return this.#key().toString('hex')
  }

  /**
   * What the slot of a user was sealed with last: drawn anew with each pass phrase, whoever sets it and however, so that a
   * pass phrase can be told from the one before without knowing either. Throws `user-unknown`.
   */
  sealOf(slotId: string): string {
    return this.#slot(slotId).kdf.salt
  }

  /** Exchanges one's own pass phrase. A wrong old one is slowed like a wrong unlock. */
  async changePassphrase(old: string, replacement: string, context: PassphraseContext = {}): Promise<void> {
    await refuseWeakPassphrase(this.kind, replacement, context)
    await this.#oneAtATime(async () => {
      await this.#prove(old)
      await this.#resealSlot(this.#slot(this.slotId), replacement)
    })
  }

  /**
   * Asks the person at the screen once more, before something that must not happen at a screen left open. Throws
   * `wrong-pass-phrase` or `throttled`, as an unlock does.
   */
  async provePassphrase(passphrase: string): Promise<void> {
    await this.#oneAtATime(() => this.#prove(passphrase))
  }

  /**
   * Asks two people at once, before something that nobody may do alone: the one at the screen, and another whom this
   * vault knows. Both count as one try, so that the one who is right does not make the other's guesses free. Answers
   * the other's slot. Throws `same-person`, `throttled`, and `wrong-pass-phrase` with whose it is.
   */
  async proveTwo(own: string, second: SecondPerson): Promise<string> {
    return this.#oneAtATime(async () => {
      const mine = this.#slot(this.slotId)
      const nameTag = nameTagOf(this.#header.nameSalt, second.signInName)
      if (nameTag === mine.nameTag) throw new VaultError({ code: 'same-person' })
      const theirs = this.#header.slots.find((slot) => slot.nameTag === nameTag)
      let wrong: Signer | null = null
      try {
        return await throttledTry(this.folder, this.#now, async () => {
          const theirsOpens = await this.#opens(theirs, second.passphrase)
          const mineOpens = await this.#opens(mine, own)
          wrong = mineOpens ? (theirsOpens ? null : 'second') : 'own'
          return wrong === null && theirs !== undefined ? theirs.slotId : null
        })
      } catch (failure) {
        if (wrong === null || !(failure instanceof VaultError)) throw failure
        if (failure.problem.code !== 'wrong-pass-phrase') throw failure
        throw new VaultError({ ...failure.problem, whose: wrong })
      }
    })
  }

  /** Gives a user a new pass phrase without the old one, for a colleague who forgot it. */
  async resetPassphrase(slotId: string, replacement: string, context: PassphraseContext = {}): Promise<void> {
    await refuseWeakPassphrase(this.kind, replacement, context)
    await this.#oneAtATime(() => this.#resealSlot(this.#slot(slotId), replacement))
  }

  /** Adds a user and answers the new slot's id, 32 hex characters: a fresh one or this. Throws `name-taken`. */
  async addUser(
    signInName: string,
    passphrase: string,
    context: PassphraseContext = {},
    slotId: string = randomId(),
  ): Promise<string> {
    await refuseWeakPassphrase(this.kind, passphrase, { ...context, signInName })
    return this.#oneAtATime(async () => {
      const nameTag = this.#freeNameTag(signInName)
      const owner = { vaultId: this.vaultId, slotId, nameTag }
      const slot = await sealSlot(owner, passphrase, () => this.#key())
      await this.#change({ slots: [...this.#header.slots, slot], revokes: false })
      return slot.slotId
    })
  }

  /** Changes the name a user signs in with; the pass phrase stays. Throws `name-taken`. */
  async renameUser(slotId: string, signInName: string): Promise<void> {
    await this.#oneAtATime(async () => {
      const slot = this.#slot(slotId)
      const nameTag = this.#freeNameTag(signInName, slot)
      await this.#change({ slots: this.#with({ ...slot, nameTag }), revokes: false })
    })
  }

  /** Takes away a user's way in. The last one stays: `last-user`. */
  async removeUser(slotId: string): Promise<void> {
    await this.#oneAtATime(async () => {
      const slot = this.#slot(slotId)
      if (this.#header.slots.length === 1) throw new VaultError({ code: 'last-user' })
      await this.#change({ slots: this.#header.slots.filter((other) => other !== slot), revokes: true })
    })
  }

  /** Makes 24 new recovery words; the old ones open nothing any more. */
  async replaceRecoveryWords(): Promise<string[]> {
    return this.#oneAtATime(async () => {
      const { slot, words } = sealRecovery(this.vaultId, this.#key())
      await this.#change({ recovery: slot, revokes: true })
      return words
    })
  }

  /**
   * What an unlock leaves to do: a slot made at a lower cost is sealed again at the current one, and a stale or
   * forged second copy is renewed. Neither stops the unlock; what cannot be written now is done at the next.
   */
  async tidyAfterUnlock(passphrase: string): Promise<void> {
    await this.#oneAtATime(async () => {
      const slot = this.#slot(this.slotId)
      if (isWeakerThanCurrent(slot.kdf)) await this.#resealSlot(slot, passphrase).catch(() => undefined)
      const isOurs = (copy: VaultHeader): boolean => isGenuine(copy, this.#key())
      await renewPrevious(this.folder, this.#header, isOurs).catch(() => undefined)
    })
  }

  /** True when the second copy is genuine and no older than the change that took a way in away at this revision. */
  async hasSecondCopySince(revokedBefore: number): Promise<boolean> {
    return canRestorePrevious(
      this.folder,
      (copy) => isGenuine(copy, this.#key()) && copy.revokedBefore >= revokedBefore,
    )
  }

  /** Gives the next change a revision above this one, which a header that was lost had reached. */
  outrank(revision: number): void {
    this.#outranked = revision
  }

  /** Lets no later change raise `revokedBefore`: nobody could tell whether this header is the newest there was. */
  keepRank(): void {
    this.#keepsRank = true
  }

  /** Zero-fills the data key. A change under way fails with `vault-closed` before it writes. */
  close(): void {
    this.#dataKey?.fill(0)
    this.#dataKey = null
  }

  /** Resolves when no change is under way: after `close`, that nothing more will be written to the header. */
  async settled(): Promise<void> {
    await this.#changes.onIdle()
  }

  #key(): Buffer {
    if (this.#dataKey === null) throw new VaultError({ code: 'vault-closed' })
    return this.#dataKey
  }

  #slot(slotId: string): PassphraseSlot {
    const slot = this.#header.slots.find((candidate) => candidate.slotId === slotId)
    if (slot === undefined) throw new VaultError({ code: 'user-unknown' })
    return slot
  }

  #freeNameTag(signInName: string, own?: PassphraseSlot): string {
    const nameTag = nameTagOf(this.#header.nameSalt, signInName)
    if (this.#header.slots.some((slot) => slot !== own && slot.nameTag === nameTag)) {
      throw new VaultError({ code: 'name-taken' })
    }
    return nameTag
  }

  #with(changed: PassphraseSlot): PassphraseSlot[] {
    return this.#header.slots.map((slot) => (slot.slotId === changed.slotId ? changed : slot))
  }

  async #prove(passphrase: string): Promise<void> {
    const slot = this.#slot(this.slotId)
    const dataKey = await throttledTry(this.folder, this.#now, () => openSlot(this.vaultId, slot, passphrase))
    dataKey.fill(0)
  }

  /** Whether a pass phrase opens a slot; without a slot, the same work for nobody. */
  async #opens(slot: PassphraseSlot | undefined, passphrase: string): Promise<boolean> {
    const dataKey =
      slot === undefined ? await openNoSlot(passphrase) : await openSlot(this.vaultId, slot, passphrase)
    dataKey?.fill(0)
    return dataKey !== null
  }

  async #resealSlot(slot: PassphraseSlot, passphrase: string): Promise<void> {
    const owner = { vaultId: this.vaultId, slotId: slot.slotId, nameTag: slot.nameTag }
    const resealed = await sealSlot(owner, passphrase, () => this.#key())
    await this.#change({ slots: this.#with(resealed), revokes: true })
  }

  async #change({ slots, recovery, revokes }: HeaderChange): Promise<void> {
    const known = this.#header
    const revision = Math.max(known.revision, this.#outranked) + 1
    const contents: HeaderContents = {
      ...known,
      revision,
      revokedBefore: revokes && !this.#keepsRank ? revision : known.revokedBefore,
      slots: [...(slots ?? known.slots)],
      recovery: recovery ?? known.recovery,
    }
    const next = sealHeader(contents, this.#key())
    await replaceHeader(this.folder, known, next, { revokes })
    this.#header = next
  }

  #oneAtATime<T>(task: () => Promise<T>): Promise<T> {
    return this.#changes.add(() => {
      this.#key()
      return task()
    })
  }
}
