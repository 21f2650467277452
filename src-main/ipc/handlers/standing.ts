import { vaultStandings } from '#main/services/vault-standing.ts'
import type { HandlersOf } from '../handler.ts'
import { lastSignIn } from '../last-sign-in.ts'

/** What can be asked of the vault before anything of it is opened. */
export const standingHandlers: Pick<HandlersOf<'vault'>, 'standing' | 'session'> = {
  standing: (_input, { app }) => vaultStandings(app.folders, lastSignIn.signInName),
  session: (_input, { app }) => app.current?.info ?? null,
}
