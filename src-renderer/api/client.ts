import { contract, type Contract, type InputOf, type OutputOf } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { replySchema } from '#shared/ipc/reply.ts'
import { bridge } from './bridge.ts'

/** One call as the renderer makes it. A call without input takes none. */
type Caller<C> =
  undefined extends InputOf<C> ? () => Promise<OutputOf<C>> : (input: InputOf<C>) => Promise<OutputOf<C>>

/** The whole contract as functions: `api.referrals.get({ referral_id })`. */
export type Api = {
  readonly [G in keyof Contract]: { readonly [C in keyof Contract[G]]: Caller<Contract[G][C]> }
}

/**
 * The one typed client. Each call sends its input over the bridge, parses the reply with the contract's own schema,
 * and throws an AppError with main's sentence when main refused.
 */
export const api: Api = mapGroups() as Api

function mapGroups(): unknown {
  return Object.fromEntries(
    Object.entries(contract).map(([group, calls]) => [
      group,
      Object.fromEntries(
        Object.entries(calls).map(([name, call]) => [
          name,
          async (input: unknown) => {
            const reply = replySchema.parse(await bridge().call(`${group}.${name}`, input))
            if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details)
            return call.output.parse(reply.value)
          },
        ]),
      ),
    ]),
  )
}
