import type { z } from 'zod'

/**
 * What a call needs before it may run: nothing, an unlocked vault, or a hat (workgroup, organization and
 * project) worn by the user. Whatever touches client data needs the hat.
 */
export type CallNeeds = 'nothing' | 'unlocked' | 'hat'

/** One call of the contract: what goes in, what comes out, and what must be there first. */
export interface Call<
  N extends CallNeeds = CallNeeds,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly needs: N
  readonly input: I
  readonly output: O
}

/** Declares a call of the contract. */
export function call<N extends CallNeeds, I extends z.ZodType, O extends z.ZodType>(
  needs: N,
  input: I,
  output: O,
): Call<N, I, O> {
  return { needs, input, output }
}
