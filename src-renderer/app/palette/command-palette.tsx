import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import {
  IconFolders,
  IconHome,
  IconPlus,
  IconSearch,
  IconSettings,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { KeyHint } from '#renderer/components/key-hint/key-hint.tsx'
import { paletteStore, selectFirst } from './open-palette.ts'

const shown = 7

/** Search and commands under Ctrl+K: a client by alias, reference code or name, or a place to go. */
export function CommandPalette() {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const wanted = text.trim()
  const found = useQuery({
    ...query('clients', 'search', { text: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })

  const clients = (wanted === '' ? [] : (found.data ?? []))
    .slice(0, shown)
    .map((client): SpotlightActionData => ({
      id: client.PersonalID,
      label: client.alias,
      description: client.foundBy === null ? '' : `Found by ${client.foundBy}`,
      leftSection: <IconUser aria-hidden />,
      keywords: [wanted],
      onClick: () => void navigate(`/clients/${client.PersonalID}`),
    }))
  const places = commands
    .filter(({ label }) => label.toLowerCase().includes(wanted.toLowerCase()))
    .map(({ label, path, icon: Icon, keys }): SpotlightActionData => ({
      id: path,
      label,
      leftSection: <Icon aria-hidden />,
      ...(keys === null ? {} : { rightSection: <KeyHint keys={keys} /> }),
      keywords: [wanted],
      onClick: () => void navigate(path),
    }))

  // What is found arrives a moment after it was typed: Enter then opens the first of what is on screen.
  const offered = [...clients, ...places].map(({ id }) => id).join(' ')
  useEffect(() => {
    if (wanted !== '' && offered !== '') selectFirst()
  }, [wanted, offered])

  return (
    <Spotlight
      store={paletteStore}
      shortcut="mod + K"
      actions={[
        ...(clients.length > 0 ? [{ group: 'Clients', actions: clients }] : []),
        ...(places.length > 0 ? [{ group: 'Go to', actions: places }] : []),
      ]}
      filter={(_query, actions) => actions}
      query={text}
      onQueryChange={setText}
      clearQueryOnClose
      scrollable
      attributes={{ content: { 'aria-label': 'Search' } }}
      maxHeight="60vh"
      nothingFound="Nobody and nothing is called that. Try the alias, the reference code or a name."
      searchProps={{
        leftSection: <IconSearch aria-hidden />,
        placeholder: 'Alias, reference code, name, or a page',
        'aria-label': 'Search',
      }}
    />
  )
}

const commands = [
  { label: 'Home', path: '/', icon: IconHome, keys: 'g h' },
  { label: 'Referrals', path: '/referrals', icon: IconFolders, keys: 'g r' },
  { label: 'Record a new referral', path: '/referrals/new', icon: IconPlus, keys: null },
  { label: 'Clients', path: '/clients', icon: IconUsers, keys: 'g c' },
  { label: 'Settings', path: '/settings', icon: IconSettings, keys: 'g s' },
] as const
