import {
  IconArrowBackUp,
  IconClock,
  IconEyeOff,
  IconFolders,
  IconHome,
  IconKeyboard,
  IconLock,
  IconPencil,
  IconPlus,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { lockNow } from '#renderer/api/lock-now.ts'
import { query } from '#renderer/api/query.ts'
import { draftName, logEventFrom, resumePath } from '#renderer/api/resume-path.ts'
import { useCurrentUndo } from '#renderer/components/undo-offer/current-undo.ts'
import { hideNow } from '#renderer/features/away/hide-now.ts'

/** Something the palette offers: a client, an act or a page. */
export interface Offer {
  readonly id: string
  readonly group: 'Clients' | 'Do' | 'Go to'
  readonly label: string
  readonly description: string
  readonly icon: Icon
  /** The key that does the same, as it is drawn: `R`, `G H`. */
  readonly keys: string | null
  readonly run: () => void
}

export interface Situation {
  readonly opened: boolean
  readonly hatOn: boolean
  readonly openHelp: () => void
}

/** What can be done from here, without clients. `whenAsked` is found by its name only, to keep the first list short. */
export function useCommands({ opened, hatOn, openHelp }: Situation): {
  readonly always: readonly Offer[]
  readonly whenAsked: readonly Offer[]
} {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const undo = useCurrentUndo()
  const enabled = opened && hatOn
  const drafts = useQuery({ ...query('drafts', 'unfinished'), enabled })
  const due = useQuery({ ...query('home', 'dueNext', { limit: 1 }), enabled })
  const settings = useQuery(query('settings', 'get'))
  const letter = (keys: string) => (settings.data?.letterShortcuts === true ? keys : null)

  const draft = hatOn ? drafts.data?.find(({ over }) => over === null) : undefined
  const next = hatOn ? due.data?.[0] : undefined
  const go = (path: string) => () => void navigate(path)
  const act = { group: 'Do', description: '' } as const
  const place = { group: 'Go to', description: '' } as const
  return {
    always: [
      ...(undo === null
        ? []
        : [
            {
              ...act,
              id: 'undo',
              label: 'Undo what you just did',
              icon: IconArrowBackUp,
              keys: null,
              run: undo,
            },
          ]),
      ...(draft === undefined
        ? []
        : [
            {
              ...act,
              id: 'resume',
              label: 'Go on where you stopped',
              description: draftName(draft),
              icon: IconPencil,
              keys: letter('R'),
              run: go(resumePath(draft)),
            },
          ]),
      ...(next === undefined
        ? []
        : [
            {
              ...act,
              id: 'next',
              label: 'Open what is due next',
              description: `${next.nextDueWhat ?? ''}, ${next.alias}`,
              icon: IconClock,
              keys: letter('N'),
              run: go(`/referrals/${next.referral_id}`),
            },
          ]),
      {
        ...act,
        id: 'new',
        label: 'Record a new referral',
        icon: IconPlus,
        keys: null,
        run: go('/referrals/new'),
      },
      { ...place, id: 'home', label: 'Home', icon: IconHome, keys: letter('G H'), run: go('/') },
      { ...place, id: 'due', label: 'Everything that is due', icon: IconClock, keys: null, run: go('/due') },
      {
        ...place,
        id: 'referrals',
        label: 'Referrals',
        icon: IconFolders,
        keys: letter('G R'),
        run: go('/referrals'),
      },
      {
        ...place,
        id: 'clients',
        label: 'Clients',
        icon: IconUsers,
        keys: letter('G C'),
        run: go('/clients'),
      },
      {
        ...place,
        id: 'reports',
        label: 'Reports',
        icon: IconReportAnalytics,
        keys: letter('G P'),
        run: go('/reports'),
      },
      {
        ...place,
        id: 'settings',
        label: 'Settings',
        icon: IconSettings,
        keys: letter('G S'),
        run: go('/settings'),
      },
      {
        ...place,
        id: 'help',
        label: 'What the keys do',
        icon: IconKeyboard,
        keys: letter('?'),
        run: openHelp,
      },
    ],
    whenAsked: [
      {
        ...act,
        id: 'log-event',
        label: 'Log a CE event',
        icon: IconPlus,
        keys: null,
        run: go(logEventFrom(pathname)),
      },
      {
        ...act,
        id: 'access',
        label: 'Start Coordinated Entry',
        icon: IconPlus,
        keys: null,
        run: go('/access/new'),
      },
      {
        ...place,
        id: 'ledger',
        label: 'Ledger of disclosures',
        icon: IconReportAnalytics,
        keys: null,
        run: go('/reports/ledger'),
      },
      {
        ...act,
        id: 'lock',
        label: 'Lock the vault',
        icon: IconLock,
        keys: 'Ctrl Shift L',
        run: () => void lockNow(),
      },
      {
        ...act,
        id: 'hide',
        label: 'Hide everything and lock',
        icon: IconEyeOff,
        keys: null,
        run: () => void hideNow(),
      },
    ],
  }
}
