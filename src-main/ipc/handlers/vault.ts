import { changePassphrase } from '#main/services/accounts.ts'
import { setUpAgency } from '#main/services/create-agency.ts'
import { openSession } from '#main/services/open-session.ts'
import { openPractice } from '#main/services/practice.ts'
import { confirmRecoveryWords, replaceRecoveryWords } from '#main/services/recovery-words.ts'
import { readSettings } from '#main/services/settings.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import { checkStore } from '#main/services/check-store.ts'
import { recoverPassphrase, restoreKeys } from '#main/services/mend-vault.ts'
import type { SessionInfo } from '#shared/ipc/vault-calls.ts'
import type { App } from '#main/app/app.ts'
import type { HandlersOf } from '../handler.ts'
import { lastSignIn } from '../last-sign-in.ts'
import { standingHandlers } from './standing.ts'

export const vaultHandlers: HandlersOf<'vault'> = {
  ...standingHandlers,
  create: async (agency, { app }) => {
    const { recoveryWords } = await setUpAgency(app.folders.agency, agency)
    await begin(app, () => openSession(app.folders.agency, agency))
    return { recoveryWords: [...recoveryWords] }
  },
  confirmRecoveryWords: (_input, { desk }) => confirmRecoveryWords(desk),
  unlock: async (credentials, { app }) => begin(app, () => openSession(app.folders.agency, credentials)),
  openPractice: async (_input, { app }) =>
    begin(app, () => openPractice(app.folders.practice, (progress) => app.push(progress))),
  recover: (recovery, { app }) => recoverPassphrase(app.folders.agency, recovery),
  restorePreviousHeader: (_input, { app }) => restoreKeys(app.folders.agency),
  lock: (_input, { app }) => app.lock('asked'),
  stillHere: (_input, { app }) => app.idle.start(),
  changePassphrase: (change, { desk, session }) => changePassphrase(desk, session, change),
  replaceRecoveryWords: async ({ passphrase }, { desk, session }) => ({
    recoveryWords: await replaceRecoveryWords(desk, session.vault, passphrase),
  }),
  place: (_input, { session }) => ({ folder: session.folder }),
  check: (_input, { app, session }) => checkStore(session, app.beginWork(), (progress) => app.push(progress)),
  cancelCheck: (_input, { app }) => app.cancelWork(),
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
