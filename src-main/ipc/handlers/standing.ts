import { vaultStandings } from '#main/services/vault/vault-standing.ts'
import type { HandlersOf } from '../handler.ts'
import { lastSignIn } from '../last-sign-in.ts'

/** What can be asked of the vault before anything of it is opened. */
export const standingHandlers: Pick<HandlersOf<'vault'>, 'standing' | 'session'> = {
  standing: async (_input, { app }) => ({
    ...(await vaultStandings(app.folders, lastSignIn.signInName)),
    lastLock: app.lastLock,
  }),
  session: (_input, { app }) => app.current?.info ?? null,
}
