import {
  answersEachThird,
  checkTypedBack,
  type TypedWord,
} from '#shared/domain/passphrase/words-typed-back.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { changeKeys } from './change-keys.ts'
import type { Desk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import type { Session } from '../session.ts'
import { saveSettings, writeSettings } from '../agency/settings.ts'

type WordsInHand = Pick<Session, 'vault' | 'freshWords'>

/**
 * Makes new recovery words, after the person at the screen has shown that it is still her. The old ones open nothing
 * any more; the new ones count as unconfirmed until they are typed back.
 * @throws AppError not-allowed; VaultError wrong-pass-phrase, throttled
 */
export async function replaceRecoveryWords(
  desk: Desk,
  session: WordsInHand,
  passphrase: string,
): Promise<string[]> {
  requireMay(desk, 'users.manage')
  const { vault } = session
  await vault.provePassphrase(passphrase)
  const words = await changeKeys(desk, vault, 'vault.words', async (write) => {
    await writeSettings(write, desk, { recoveryWordsConfirmed: false })
    return vault.replaceRecoveryWords()
  })
  session.freshWords = words
  return words
}

/**
 * Remembers that the recovery words were written down: three of those made in this session, typed back.
 * @throws AppError not-allowed, words-wrong
 */
export async function confirmRecoveryWords(
  desk: Desk,
  session: Pick<Session, 'freshWords'>,
  typed: readonly TypedWord[],
): Promise<void> {
  requireMay(desk, 'users.manage')
  const { freshWords } = session
  if (freshWords === null || !answersEachThird(freshWords, typed)) {
    throw new AppError(
      'not-allowed',
      'Recovery words are confirmed when they are made, by typing three of them back. Nothing was changed. Make new words in Settings.',
    )
  }
  const [issue] = checkTypedBack(freshWords, typed)
  if (issue !== undefined) throw new AppError('words-wrong', `${issue.message}.`)
  await saveSettings(desk, { recoveryWordsConfirmed: true })
  session.freshWords = null
}
