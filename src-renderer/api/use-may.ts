import { useQuery } from '@tanstack/react-query'
import { query } from './query.ts'
import { refusal, type OfficeAct } from '#shared/domain/hat/permissions.ts'

/** Why the person at the screen may not do this part of running the vault; null when they may. */
export function useWhyNot(act: OfficeAct): string | null {
  const session = useQuery(query('vault', 'session'))
  const role = session.data?.role ?? 'case_worker'
  return session.isPending ? null : refusal({ role, workgroup: null }, act)
}
