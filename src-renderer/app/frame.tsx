import {
  IconFolders,
  IconHome,
  IconListNumbers,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import { lockNow } from '#renderer/api/lock-now.ts'
import { query } from '#renderer/api/query.ts'
import { useStillHere } from '#renderer/api/use-still-here.ts'
import { hideChordLabels, useHideChord } from '#renderer/features/away/hide-chord.ts'
import { hideNow } from '#renderer/features/away/hide-now.ts'
import { DateReminder } from '#renderer/features/settings/date-reminder.tsx'
import { OwnPassphraseReminder } from '#renderer/features/settings/own-passphrase-reminder.tsx'
import { RecoveryReminder } from '#renderer/features/settings/recovery-reminder.tsx'
import { useCommunity } from '#renderer/api/use-community.ts'
import { wordFor } from '#shared/domain/pack/terms.ts'
import { groupWords } from '#shared/domain/hat/worn-group.ts'
import { KeyboardHelp } from './keyboard-help.tsx'
import { CommandPalette } from './palette/command-palette.tsx'
import { openPalette } from './palette/open-palette.ts'
import { AppShell } from './shell/app-shell.tsx'
import { useClearCopied } from './use-clear-copied.ts'
import { useLockChord } from './use-lock-chord.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { isWizardPath } from './wizard-path.ts'

const places = [
  { label: 'Home', path: '/', icon: IconHome, alsoAt: ['/due'] },
  { label: 'Referrals', path: '/referrals', icon: IconFolders, alsoAt: ['/contacts'] },
  { label: 'Priority list', path: '/priority-list', icon: IconListNumbers, alsoAt: ['/conferences'] },
  {
    label: 'Clients',
    path: '/clients',
    icon: IconUsers,
    alsoAt: ['/enrollments', '/exits', '/stays', '/records'],
  },
  { label: 'Reports', path: '/reports', icon: IconReportAnalytics, alsoAt: [] },
  { label: 'Settings', path: '/settings', icon: IconSettings, alsoAt: [] },
] as const

/** The frame around every page of the unlocked application. Without a hat on, every page leads to Settings. */
export function Frame() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const hat = useQuery(query('hat', 'worn'))
  const session = useQuery(query('vault', 'session'))
  const info = useQuery(query('app', 'info'))
  const settings = useQuery(query('settings', 'get'))
  const { pack } = useCommunity()
  useStillHere()
  useLockChord()
  useClearCopied()
  const hideKeys = hideChordLabels[useHideChord()]
  const [helpOpened, setHelpOpened] = useState(false)
  const openHelp = useCallback(() => setHelpOpened(true), [])
  useShortcuts(hat.data !== null && hat.data !== undefined, openHelp)
  useEffect(() => {
    document.title = 'Threshold'
  }, [pathname])

  if (hat.isPending || session.isPending || info.isPending || settings.isPending) return null
  if (hat.data === null && !pathname.startsWith('/settings')) return <Navigate to="/settings" replace />

  const worn = hat.data ?? null
  const notices = [
    ...(info.data?.officialRuntime === false ? ['Unofficial test runtime: practice data only'] : []),
    ...(session.data?.vault === 'practice' ? ['Practice vault: invented people'] : []),
  ]
  return (
    <AppShell
      rail={places.map(({ label, path, icon: Icon, alsoAt }) => ({
        id: path,
        label: path === '/priority-list' ? wordFor(pack, 'priorityList') : label,
        href: `#${path}`,
        icon: <Icon aria-hidden />,
        current:
          (path === '/' ? pathname === '/' : pathname.startsWith(path)) ||
          alsoAt.some((other) => pathname.startsWith(other)),
      }))}
      top={{
        hat: {
          workgroup: worn === null ? null : groupWords(pack.workgroups, worn),
          organization: worn?.OrganizationName ?? null,
          project: worn?.ProjectName ?? null,
        },
        onHat: () => void navigate('/settings'),
        onSearch: openPalette,
        onHide: () => void hideNow(),
        hideKeys,
        onLock: () => void lockNow(),
      }}
      notices={notices}
      narrowRail={isWizardPath(pathname)}
    >
      <DateReminder />
      <OwnPassphraseReminder />
      <RecoveryReminder />
      <Outlet />
      <CommandPalette hatOn={worn !== null} openHelp={openHelp} />
      <KeyboardHelp opened={helpOpened} onClose={() => setHelpOpened(false)} />
    </AppShell>
  )
}
