import PQueue from 'p-queue'
import { type BrowserWindow, type WebFrameMain } from 'electron'
import { AppError } from '#shared/ipc/errors.ts'
import type { PushedEvent } from '#shared/ipc/events.ts'
import type { LastLock } from '#shared/ipc/vault-calls.ts'
import { deskOf, closeSession, type Session } from '#main/services/session.ts'
import type { Desk, WorkingDesk } from '#main/services/desk.ts'
import type { LongWork } from '#main/services/long-work.ts'
import { refuseInside } from '#main/vault/refuse-inside.ts'
import type { Folders } from './folders.ts'
import { askPlace, type AskedFile } from './ask-place.ts'
import { askSource, type SourceKind } from './ask-source.ts'
import { clearClipboard, readClipboard } from './clear-clipboard.ts'
import { CopiedText } from './copied-text.ts'
import { IdleClock } from './idle-clock.ts'
import { pageOrigin } from './page-protocol.ts'

/** The running application: its one window and, while it is unlocked, its session. */
export class App {
  readonly folders: Folders
  readonly idle = new IdleClock(() => void this.lock('idle'))
  readonly copied = new CopiedText({ readText: readClipboard, clear: clearClipboard })
  private window: BrowserWindow | null = null
  private session: Session | null = null
  private stopWork: AbortController | null = null
  private readonly openings = new PQueue({ concurrency: 1 })
  /** How often the vault was locked, so that what began before a lock is known from what began after. */
  private locks = 0
  private last: LastLock | null = null

  constructor(folders: Folders) {
    this.folders = folders
  }

  /** Gives the application the window it talks to. */
  attach(window: BrowserWindow): void {
    this.window = window
  }

  get current(): Session | null {
    return this.session
  }

  /** Why it was locked last in this run, for the unlock screen: the page that was open then may be gone in mid-word. */
  get lastLock(): LastLock | null {
    return this.last
  }

  /**
   * Opens a session and takes it over; openings run one after another, and only at a locked door. A lock that falls
   * while the pass phrase is still being proved is not lost: the session is closed again, unseen.
   * @throws AppError not-allowed, locked, and whatever `make` throws
   */
  openWith(make: () => Promise<Session>): Promise<Session> {
    return this.openings.add(async () => {
      const { locks } = this
      if (this.session !== null)
        throw new AppError('not-allowed', 'A vault is open already. Nothing was changed. Lock it first.')
      const session = await make()
      if (locks !== this.locks) {
        await closeSession(session)
        throw new AppError('locked', 'The vault was locked while it was being opened. Unlock it to go on.')
      }
      this.session = session
      this.idle.start()
      return session
    })
  }

  /**
   * Drops the keys, closes the store and takes the window back to the unlock screen, whatever else fails. Long work
   * under way is stopped first.
   */
  async lock(why: LastLock['why']): Promise<void> {
    this.locks += 1
    if (this.session === null && this.openings.pending === 0) return
    this.last = { why, idleMinutes: this.idle.minutes }
    if (this.session === null) return
    this.copied.forget()
    clearClipboard()
    try {
      await this.close()
    } finally {
      this.showLocked()
    }
  }

  /** Takes the window back to the unlock screen, which asks for everything anew. */
  showLocked(): void {
    this.window?.webContents.reload()
  }

  /** Closes the practice vault, if one is open; an agency's stays as it is. @throws AppError not-allowed */
  async leavePractice(): Promise<void> {
    if (this.session?.info.vault === 'agency')
      throw new AppError('not-allowed', 'Your agency’s vault is open. Nothing was changed. Lock it first.')
    await this.close()
  }

  /** Refuses to hand on what was read for a session that has been locked meanwhile. @throws AppError locked */
  requireStill(session: Session): void {
    if (this.session !== session)
      throw new AppError('locked', 'The vault was locked. Unlock it to go on; your draft is kept.')
  }

  /** Where a file of this session goes; null when no place was chosen. @throws AppError locked when it was meanwhile, bad-input inside the vault */
  async askPlace(session: Session, file: AskedFile): Promise<string | null> {
    const place = await askPlace(this.window, file)
    this.requireStill(session)
    if (place !== null) await refuseInside(session.folder, place)
    return place
  }

  /** The files of an export for this session; null when none were chosen. @throws AppError locked when it was meanwhile */
  async askSource(session: Session, kind: SourceKind): Promise<string | null> {
    const source = await askSource(this.window, kind)
    this.requireStill(session)
    return source
  }

  /** The open session. @throws AppError locked */
  requireSession(): Session {
    if (this.session === null)
      throw new AppError('locked', 'The vault is locked. Unlock it to go on; your draft is kept.')
    return this.session
  }

  /** Who sits at the open vault. @throws AppError locked */
  requireDesk(): Desk {
    return deskOf(this.requireSession())
  }

  /** As `requireDesk`, with a hat on. @throws AppError locked, no-hat */
  requireWorkingDesk(): WorkingDesk {
    const desk = this.requireDesk()
    if (desk.hat === null) {
      throw new AppError(
        'no-hat',
        'Choose your role, organization and project in Settings first, then go on.',
      )
    }
    return { ...desk, hat: desk.hat }
  }

  /** True when a message comes from the top frame of our own page, and from nowhere else. */
  isOurPage(frame: WebFrameMain | null): boolean {
    return (
      frame !== null &&
      this.window !== null &&
      frame === this.window.webContents.mainFrame &&
      frame.origin === pageOrigin
    )
  }

  /** Tells the window something it did not ask for. */
  push(event: PushedEvent): void {
    if (this.window?.isDestroyed() === false) this.window.webContents.send('threshold:event', event)
  }

  /** One piece of long work at a time; it is cancelled by `cancelWork` and by locking. */
  beginWork(): AbortSignal {
    this.stopWork?.abort()
    this.stopWork = new AbortController()
    return this.stopWork.signal
  }

  /** Long work as `beginWork` begins it, with a window that hears how far it is. */
  beginFollowed(): LongWork {
    return { signal: this.beginWork(), push: (event) => this.push(event) }
  }

  cancelWork(): void {
    this.stopWork?.abort()
    this.stopWork = null
  }

  /** Closes the session without touching the window: on quit, and before another is opened. */
  async close(): Promise<void> {
    this.idle.stop()
    this.cancelWork()
    const session = this.session
    this.session = null
    if (session !== null) await closeSession(session)
  }
}
