import type { VaultStanding } from '#shared/ipc/vault-calls.ts'
import { inspectVault } from '#main/vault/header-file.ts'
import { secondsUntilNextTry } from '#main/vault/throttle.ts'

/**
 * Where this computer's vaults stand before one is opened. No key is needed, and nothing is changed.
 * @throws VaultError folder-unreachable
 */
export async function vaultStandings(
  folders: { readonly agency: string; readonly practice: string },
  lastSignInName: string | null,
): Promise<{ agency: VaultStanding; practiceExists: boolean }> {
  const agency = await inspectVault(folders.agency)
  const practice = await inspectVault(folders.practice)
  return {
    agency: {
      state: agency.state === 'damaged' && agency.missing ? 'missing' : agency.state,
      canRestorePrevious: agency.state === 'damaged' && agency.canRestorePrevious,
      waitSeconds: await secondsUntilNextTry(folders.agency),
      lastSignInName,
    },
    practiceExists: practice.state === 'ready',
  }
}
