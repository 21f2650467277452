import { unlockVault } from '#main/vault/unlock-vault.ts'

/** Unlocks the vault and changes its header without end, until it is killed. */
const [, , folder = '', signInName = '', passphrase = ''] = process.argv
const vault = await unlockVault(folder, { signInName, passphrase })
process.stdout.write('ready\n')
for (;;) {
  await vault.replaceRecoveryWords()
  await vault.renameUser(vault.slotId, signInName)
}
