import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { ClientSummary } from '#shared/ipc/client-calls.ts'

const client: Column<ClientSummary> = {
  id: 'alias',
  header: 'Client',
  cell: ({ alias, mark }) => <ClientName alias={alias} mark={mark} />,
}

const foundBy: Column<ClientSummary> = {
  id: 'foundBy',
  header: 'Found by',
  cell: (row) => (row.foundBy === null ? '' : upperFirst(row.foundBy)),
  width: '14rem',
}

const household: Column<ClientSummary> = {
  id: 'household',
  header: 'Household',
  cell: ({ householdSize }) => (householdSize === 1 ? '1 person' : `${householdSize} people`),
  width: '8rem',
}

const lastActivity: Column<ClientSummary> = {
  id: 'lastActivity',
  header: 'Last activity',
  cell: ({ lastActivity: day }) => (day === null ? 'None yet' : formatDate(day)),
  width: '11rem',
}

/** The columns of all clients. A list that is not there as a whole cannot be sorted: its end would be missing. */
export function clientColumns(isWhole: boolean): readonly Column<ClientSummary>[] {
  if (!isWhole) return [client, household, lastActivity]
  return [
    { ...client, sortBy: ({ alias }) => alias },
    { ...household, sortBy: ({ householdSize }) => householdSize },
    { ...lastActivity, sortBy: ({ lastActivity: day }) => day ?? '' },
  ]
}

/**
 * The columns of those a search found, the likeliest first. What found them has a column only where it was anything but
 * the alias: an empty one would take the place of the aliases.
 */
export function foundColumns(found: readonly ClientSummary[]): readonly Column<ClientSummary>[] {
  const isSaid = found.some((row) => row.foundBy !== null)
  return isSaid ? [client, foundBy, household, lastActivity] : [client, household, lastActivity]
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
