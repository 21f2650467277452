import { IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useCommands, type Offer, type Situation } from './use-commands.ts'

/** As many as are taken in at a glance; of these, the last two stay for acts and pages of that name. */
const mostFound = 7
const keptForCommands = 2

/** What is offered for a text, in the order of the list. `isStale` while the clients are still those of an earlier text. */
export function useOffers(
  wanted: string,
  situation: Situation,
): { readonly offers: readonly Offer[]; readonly isStale: boolean } {
  const navigate = useNavigate()
  const { always, whenAsked } = useCommands(situation)
  const found = useQuery({
    ...query('clients', 'search', { text: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  if (wanted === '') return { offers: always, isStale: false }
  const commands = [...always, ...whenAsked].filter(({ label }) =>
    label.toLowerCase().includes(wanted.toLowerCase()),
  )
  const room = mostFound - Math.min(commands.length, keptForCommands)
  const clients = (found.data ?? []).slice(0, room).map(({ PersonalID, alias, foundBy }): Offer => ({
    id: PersonalID,
    group: 'Clients',
    label: alias,
    description: foundBy === null ? '' : `Found by ${foundBy}`,
    icon: IconUser,
    keys: null,
    run: () => void navigate(`/clients/${PersonalID}`),
  }))
  return {
    offers: [...clients, ...commands.slice(0, mostFound - clients.length)],
    isStale: found.isPending || found.isPlaceholderData,
  }
}
