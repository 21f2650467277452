import { changePassphrase } from '#main/services/accounts/accounts.ts'
import { setUpAgency, type NewAgency } from '#main/services/vault/create-agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { openPractice, renewPractice } from '#main/services/vault/practice.ts'
import { confirmRecoveryWords, replaceRecoveryWords } from '#main/services/vault/recovery-words.ts'
import { readSettings } from '#main/services/agency/settings.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import { checkStore } from '#main/services/vault/check-store.ts'
import { recoverPassphrase, restoreKeys } from '#main/services/vault/mend-vault.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { SessionInfo } from '#shared/ipc/vault-calls.ts'
import type { App } from '#main/app/app.ts'
import type { HandlersOf } from '../handler.ts'
import { lastSignIn } from '../last-sign-in.ts'
import { standingHandlers } from './standing.ts'

export const vaultHandlers: HandlersOf<'vault'> = {
  ...standingHandlers,
  create: (agency, { app }) => create(app, agency),
  confirmRecoveryWords: ({ typed }, { desk, session }) => confirmRecoveryWords(desk, session, typed),
  unlock: async (credentials, { app }) => begin(app, () => openSession(app.folders.agency, credentials)),
  openPractice: async (_input, { app }) =>
    begin(app, () => openPractice(app.folders.practice, (progress) => app.push(progress))),
  renewPractice: async (_input, { app }) => {
    await app.leavePractice()
    return begin(app, () => renewPractice(app.folders.practice, (progress) => app.push(progress)))
  },
  recover: (recovery, { app }) => recoverPassphrase(app.folders.agency, recovery),
  restorePreviousHeader: (_input, { app }) => restoreKeys(app.folders.agency),
  lock: (_input, { app }) => app.lock('asked'),
  stillHere: (_input, { app }) => app.idle.start(),
  changePassphrase: (change, { desk, session }) => changePassphrase(desk, session, change),
  replaceRecoveryWords: async ({ passphrase }, { desk, session }) => ({
    recoveryWords: await replaceRecoveryWords(desk, session, passphrase),
  }),
  place: (_input, { session }) => ({ folder: session.folder }),
  check: (_input, { app, session }) => checkStore(session, app.beginFollowed()),
  cancelCheck: (_input, { app }) => app.cancelWork(),
}

/**
 * Makes the agency's vault and opens it, as one opening: nothing is made while another vault is open. A lock that falls
 * meanwhile takes the window to the unlock screen. The words that were made are then lost with this call, never shown;
 * the vault remembers that nobody confirmed them, and asks for new ones.
 */
async function create(app: App, agency: NewAgency): Promise<{ recoveryWords: string[] }> {
  try {
    const words: string[] = []
    await begin(app, async () => {
      const { recoveryWords } = await setUpAgency(app.folders.agency, agency)
      const session = await openSession(app.folders.agency, agency)
      session.freshWords = recoveryWords
      words.push(...recoveryWords)
      return session
    })
    return { recoveryWords: words }
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'locked') app.showLocked()
    throw failure
  }
}

/** Opens a session for the application, with this vault's own idle time; one whose settings cannot be read is closed. */
async function begin(app: App, make: () => Promise<Session>): Promise<SessionInfo> {
  const session = await app.openWith(async () => {
    const fresh = await make()
    try {
      const { lockAfterMinutes } = await readSettings(deskOf(fresh))
      app.idle.setMinutes(lockAfterMinutes)
      return fresh
    } catch (failure) {
      await closeSession(fresh)
      throw failure
    }
  })
  if (session.info.vault === 'agency') lastSignIn.remember(session.info.signInName)
  return session.info
}
