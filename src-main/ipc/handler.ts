import type { Call } from '#shared/ipc/call.ts'
import type { Contract, ParsedInputOf } from '#shared/ipc/contract.ts'
import type { z } from 'zod'
import type { App } from '#main/app/app.ts'
import type { Desk, WorkingDesk } from '#main/services/desk.ts'
import type { Session } from '#main/services/session.ts'

/** What a handler is given besides its input: as much as its call declares it needs, and no more. */
export interface ContextOfNeeds {
  readonly nothing: { readonly app: App }
  readonly unlocked: { readonly app: App; readonly session: Session; readonly desk: Desk }
  readonly hat: { readonly app: App; readonly session: Session; readonly desk: WorkingDesk }
}

type Answer<C> = C extends Call<infer _N, infer _I, infer O> ? z.input<O> : never

/** The handler of one call. */
export type Handler<C> =
  C extends Call<infer N, infer _I, infer _O>
    ? (input: ParsedInputOf<C>, context: ContextOfNeeds[N]) => Answer<C> | Promise<Answer<C>>
    : never

/** The handlers of one group of calls: one for each, or it does not compile. */
export type HandlersOf<G extends keyof Contract> = {
  readonly [C in keyof Contract[G]]: Handler<Contract[G][C]>
}

/** A handler as the registration calls it; the types above have seen to it that the two meet. */
export type AnyHandler = (input: unknown, context: unknown) => unknown
