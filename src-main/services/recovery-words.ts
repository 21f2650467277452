import type { OpenVault } from '#main/vault/open-vault.ts'
import { changeKeys } from './change-keys.ts'
import type { Desk } from './desk.ts'
import { requireMay } from './guard.ts'
import { saveSettings, writeSettings } from './settings.ts'

/**
 * Makes new recovery words, after the person at the screen has shown that it is still her. The old ones open nothing
 * any more; the new ones count as unconfirmed until they are typed back.
 * @throws AppError not-allowed; VaultError wrong-pass-phrase, throttled
 */
export async function replaceRecoveryWords(
  desk: Desk,
  vault: OpenVault,
  passphrase: string,
): Promise<string[]> {
  requireMay(desk, 'users.manage')
  await vault.provePassphrase(passphrase)
  return changeKeys(desk, vault, 'vault.words', async (session) => {
    await writeSettings(session, desk, { recoveryWordsConfirmed: false })
    return vault.replaceRecoveryWords()
  })
}

/** Remembers that the recovery words were written down and typed back. @throws AppError not-allowed */
export async function confirmRecoveryWords(desk: Desk): Promise<void> {
  requireMay(desk, 'users.manage')
  await saveSettings(desk, { recoveryWordsConfirmed: true })
}
