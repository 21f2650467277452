import { contract } from '#shared/ipc/contract.ts'
import { handlers } from './handlers.ts'
import { knownCalls } from './known-call.ts'

/** The whole contract with its handlers. */
export const allCalls = knownCalls(contract, handlers)
