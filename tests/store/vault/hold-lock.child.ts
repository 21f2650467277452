import { acquireVaultLock } from '#main/vault/vault-lock.ts'

/** Takes the lock of the folder named by its first argument and holds it until it is killed. */
acquireVaultLock(process.argv[2] ?? '')
process.stdout.write('ready\n')
setInterval(() => undefined, 1000)
