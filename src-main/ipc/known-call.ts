import type { Call } from '#shared/ipc/call.ts'
import type { AnyHandler } from './handler.ts'

/** A call of the contract with the handler that answers it. */
export interface KnownCall {
  readonly call: Call
  readonly handler: AnyHandler
}

type Groups<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/** Brings calls and their handlers together under the names the window uses: `referrals.get`. */
export function knownCalls(calls: Groups<Call>, handlers: Groups<unknown>): ReadonlyMap<string, KnownCall> {
  return new Map(
    Object.entries(handlers).flatMap(([group, members]) =>
      Object.entries(members).flatMap(([name, handler]): readonly (readonly [string, KnownCall])[] => {
        const call = calls[group]?.[name]
        return call === undefined ? [] : [[`${group}.${name}`, { call, handler: handler as AnyHandler }]]
      }),
    ),
  )
}
