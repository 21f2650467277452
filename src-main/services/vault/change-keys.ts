import type { WriteSession } from '#main/store/write-session.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { actOf, type Desk } from '../desk.ts'
import { rememberKeys } from './header-memory.ts'

/**
 * Changes the vault's keys, with a trace in the history of who did it and, in the store, of how new the keys are.
 * `change` notes its trace first and turns the keys last; `remember` keeps what is to be known of the new ones. When the store fails only after that, what was done to the
 * keys stands and is not called a failure: the old pass phrase or words open nothing any more, and the new ones must
 * reach the person.
 */
export async function changeKeys<T>(
  desk: Desk,
  vault: OpenVault,
  act: string,
  change: (session: WriteSession) => Promise<T>,
  remember: (session: WriteSession) => Promise<void> = async () => {},
): Promise<T> {
  let done: { readonly value: T } | undefined
  const tracing = desk.store.write(actOf(desk, act), async (session) => {
    const value = await change(session)
    done = { value }
    await remember(session)
    await rememberKeys(session, vault)
    return value
  })
  return tracing.then(
    ({ result }) => result,
    (failure: unknown) => {
      if (done === undefined) throw failure
      return done.value
    },
  )
}
