import type { MouseEvent, ReactNode } from 'react'

import styles from './count-tile.module.css'

interface Props {
  readonly count: number
  /** What is counted: 'To acknowledge'. */
  readonly label: string
  readonly href: string
  readonly onNavigate?: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined
  readonly tone?: 'neutral' | 'due' | 'overdue'
}

/** A number that opens its list. */
export function CountTile({ count, label, href, onNavigate, tone = 'neutral' }: Props) {
  return (
    <a className={styles.tile} href={href} onClick={onNavigate} data-tone={count === 0 ? 'none' : tone}>
      <span className={styles.count}>{count.toLocaleString('en-US')}</span>
      <span className={styles.label}>{label}</span>
    </a>
  )
}

/** Tiles side by side, hairlines between them. */
export function CountTiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={styles.tiles} aria-label={label}>
      {children}
    </nav>
  )
}
