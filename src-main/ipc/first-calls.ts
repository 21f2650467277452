import { appCalls } from '#shared/ipc/app-calls.ts'
import { vaultCalls } from '#shared/ipc/vault-calls.ts'
import { appHandlers } from './handlers/app.ts'
import { standingHandlers } from './handlers/standing.ts'
import { knownCalls } from './known-call.ts'

/**
 * What the unlock screen asks. These few load with the application; the rest, with the store and its libraries, comes
 * after them, because the unlock screen is there sooner without it.
 */
export const firstCalls = knownCalls(
  { app: appCalls, vault: vaultCalls },
  { app: appHandlers, vault: standingHandlers },
)
