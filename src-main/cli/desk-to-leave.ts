import { join } from 'node:path'
import { refusal, type Act } from '#shared/domain/hat/permissions.ts'
import { workgroupsOf } from '#shared/domain/hat/workgroup.ts'
import type { Desk } from '#main/services/desk.ts'
import { requireMay } from '#main/services/guard.ts'
import { refuseInside } from '#main/vault/refuse-inside.ts'
import type { OpenedStore } from './with-store.ts'

/**
 * The desk at which something leaves the vault that was opened, into a folder; null where no vault is. The account and
 * the hat worn last decide, as in the window; whoever has put on none yet may do what any of her hats may. The vault's own
 * folder is refused. @throws AppError not-allowed, bad-input
 */
export async function deskToLeave({ vault }: OpenedStore, act: Act, out: string): Promise<Desk | null> {
  if (vault === null) return null
  const { desk, folder } = vault
  const { role, hat } = desk
  const mayUnderAny = workgroupsOf(role).some((workgroup) => refusal({ role, workgroup }, act) === null)
  if (hat !== null || !mayUnderAny) requireMay(desk, act)
  await refuseInside(folder, join(out, 'file'))
  return desk
}
