import { z } from 'zod'
import { accountRoles } from '#shared/domain/hat/account-role.ts'
import { call } from './call.ts'

export const accountSchema = z.object({
  account_id: z.string(),
  signInName: z.string(),
  displayName: z.string(),
  role: z.enum(accountRoles),
  isMe: z.boolean(),
})

export type Account = z.output<typeof accountSchema>

const passphrase = z.string().max(256)

/** The people who may open this vault. Only an administrator changes them, and nobody changes herself. */
export const accountCalls = {
  list: call('unlocked', z.void(), z.array(accountSchema)),
  add: call(
    'unlocked',
    z.object({
      displayName: z.string().max(2000),
      signInName: z.string().max(2000),
      role: z.enum(accountRoles),
      passphrase,
    }),
    accountSchema,
  ),
  changeRole: call('unlocked', z.object({ account_id: z.string(), role: z.enum(accountRoles) }), z.void()),
  /** A new first pass phrase for a colleague who forgot hers. */
  resetPassphrase: call('unlocked', z.object({ account_id: z.string(), passphrase }), z.void()),
  remove: call('unlocked', z.object({ account_id: z.string() }), z.void()),
}
