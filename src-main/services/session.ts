import type { Hat } from '#shared/domain/hat/hat.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { SessionInfo } from '#shared/ipc/vault-calls.ts'
import type { Store } from '#main/store/store.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import type { HeldCheck } from './reports/data-check.ts'
import type { Desk } from './desk.ts'
import type { HeldRanking } from './priority/ranking.ts'
import type { HeldRelease } from './reports/release-ce-apr.ts'
import type { HeldTrends } from './reports/trends.ts'
import { dropImport, type ChosenImport } from './exchange/import-desk.ts'

/** An unlocked vault: its keys, its store, and who opened it. Ends with `close`, which drops all three. */
export interface Session {
  readonly folder: string
  readonly vault: OpenVault
  readonly store: Store
  info: SessionInfo
  readonly release: () => void
  hat: Hat | null
  /** Recovery words made in this session and not yet typed back. In memory only: they are stored nowhere. */
  freshWords: readonly string[] | null
  /** What the last data check found. In memory only. */
  dataCheck: HeldCheck | null
  /** The report that was made last. In memory only. */
  report: MadeReport | null
  /** That report as it would leave. In memory only. */
  leaving: HeldRelease | null
  /** The trends made last, as they would leave. In memory only. */
  trends: HeldTrends | null
  /** The priority list as it was worked out last. In memory only. */
  ranking: HeldRanking | null
  /** The export that is on its way in. What was read of it is dropped with the session. */
  chosenImport: ChosenImport | null
  /** A thread with the key that goes on after its result; the folder is not let go before it is over. */
  goingOn: Promise<unknown>
}

/** The desk of a session. */
export function deskOf(session: Session): Desk {
  return {
    store: session.store,
    UserID: session.info.UserID,
    role: session.info.role,
    hat: session.hat,
    now: () => new Date(),
  }
}

/**
 * Closes the store, zeroes the keys and lets go of the folder, in that order and each whatever the other does. The
 * folder is let go only after a change of the keys that is under way has come to its end.
 */
export async function closeSession(session: Session): Promise<void> {
  try {
    await session.store.close()
  } finally {
    session.freshWords = null
    session.dataCheck = null
    session.report = null
    session.leaving = null
    session.trends = null
    session.ranking?.stop()
    session.ranking = null
    session.vault.close()
    await dropImport(session).catch(() => undefined)
    await session.goingOn
    await session.vault.settled()
    session.release()
  }
}
