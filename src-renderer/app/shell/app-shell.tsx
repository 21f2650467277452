import type { ReactNode } from 'react'

import styles from './app-shell.module.css'
import { Rail } from './rail.tsx'
import type { RailItem } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import type { TopBarProps } from './top-bar.tsx'

interface Props {
  readonly rail: readonly RailItem[]
  readonly top: TopBarProps
  /** Lines at the foot of the window that cannot be dismissed: 'Practice vault: invented people'. */
  readonly notices?: readonly string[]
  /** True on pages that need the width (a wizard): the rail then shows icons only, at any width. */
  readonly narrowRail?: boolean
  readonly children: ReactNode
}

/**
 * The frame of every screen behind the lock: the rail, the bar with the hat and the two ways to hide, the page. It
 * knows no route and no data; both come by props.
 */
export function AppShell({ rail, top, notices = none, narrowRail = false, children }: Props) {
  return (
    <div className={styles.window} data-narrow-rail={narrowRail || undefined}>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('content')?.focus()
        }}
      >
        Skip to the page
      </a>
      <div className={styles.grid}>
        <Rail items={rail} />
        <TopBar {...top} />
        <main className={styles.content} id="content" tabIndex={-1}>
          {children}
        </main>
        {notices.length > 0 && (
          <footer className={styles.notices}>
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </footer>
        )}
      </div>
    </div>
  )
}

const none: readonly string[] = []
