import { api } from '#renderer/api/client.ts'
import type { ClientSummary } from '#shared/ipc/client-calls.ts'

/** How many clients one call reads: a call must not hold up the window for longer than a frame. */
const callLimit = 100

/** How many clients the list reads before it asks whether to go on. */
const pageLimit = 1000

/** A page of the list of all clients, by alias, from after an alias on, and how many clients there are. */
export async function readClients(
  alias: string | null,
): Promise<{ readonly clients: readonly ClientSummary[]; readonly total: number }> {
  const clients: ClientSummary[] = []
  for (;;) {
    const after = clients.at(-1)?.alias ?? alias
    const read = await api.clients.list({ after, limit: callLimit })
    clients.push(...read.clients)
    const isLast = read.clients.length < callLimit
    if (isLast || clients.length >= pageLimit) return { clients, total: read.total }
  }
}
