import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'

/** Why the hat worn may not change a client's record; null when it may, undefined while that is being read. */
export function useEditRefusal(): string | null | undefined {
  const hat = useQuery(query('hat', 'worn'))
  const session = useQuery(query('vault', 'session'))
  if (hat.data === undefined || !session.data) return undefined
  return refusal({ role: session.data.role, workgroup: hat.data?.workgroup ?? null }, 'client.edit')
}
