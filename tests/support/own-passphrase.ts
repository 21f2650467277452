import { addUser, changePassphrase, type NewPerson } from '#main/services/accounts/accounts.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'

interface Credentials {
  readonly signInName: string
  readonly passphrase: string
}

const given = 'pewter saddle 61 orchard moss'

/** Adds a person to a closed vault, who then unlocks and chooses the pass phrase herself. Answers her account_id. */
export async function joinWithOwnPassphrase(
  folder: string,
  administrator: Credentials,
  person: NewPerson,
): Promise<string> {
  const { account_id } = await inSession(folder, administrator, (session) =>
    addUser(deskOf(session), session.vault, { ...person, passphrase: given }),
  )
  await chooseOwn(folder, { ...person, passphrase: given }, person.passphrase)
  return account_id
}

/** A person unlocks with the pass phrase she was given and chooses her own. */
export async function chooseOwn(folder: string, credentials: Credentials, next: string): Promise<void> {
  await inSession(folder, credentials, (session) =>
    changePassphrase(deskOf(session), session, { current: credentials.passphrase, next }),
  )
}

async function inSession<T>(
  folder: string,
  { signInName, passphrase }: Credentials,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await openSession(folder, { signInName, passphrase })
  try {
    return await work(session)
  } finally {
    await closeSession(session)
  }
}
