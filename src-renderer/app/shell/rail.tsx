import { Tooltip } from '@mantine/core'
import { useRef, useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'

import { Mark } from '#renderer/components/mark/mark.tsx'

import styles from './rail.module.css'

/** One place the rail leads to. */
export interface RailItem {
  readonly id: string
  readonly label: string
  /** A Tabler icon. */
  readonly icon: ReactNode
  readonly href: string
  readonly current: boolean
  /** A router's own navigation; it prevents the link's default. */
  readonly onNavigate?: (event: MouseEvent<HTMLAnchorElement>) => void
}

/** The places of Threshold. Narrow, it shows icons; the words are then in tooltips and still read out. */
export function Rail({ items }: { readonly items: readonly RailItem[] }) {
  return (
    <nav className={styles.rail} aria-label="Main">
      <div className={styles.brand}>
        <Mark size={28} />
        <span className={styles.name}>Threshold</span>
      </div>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.id}>
            <RailLink item={item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function RailLink({ item }: { readonly item: RailItem }) {
  const words = useRef<HTMLSpanElement>(null)
  const [opened, setOpened] = useState(false)

  function open(): void {
    // Where the words are written beside the icon they need no repeating.
    setOpened((words.current?.clientWidth ?? 0) <= 1)
  }

  function close(): void {
    setOpened(false)
  }

  return (
    <Tooltip label={item.label} position="right" opened={opened} aria-hidden>
      <a
        className={styles.item}
        href={item.href}
        aria-current={item.current ? 'page' : undefined}
        onClick={item.onNavigate}
        onMouseEnter={open}
        onMouseLeave={close}
        onFocus={open}
        onBlur={close}
        onKeyDown={close}
      >
        <span className={styles.icon} aria-hidden>
          {item.icon}
        </span>
        <span className={styles.label} ref={words}>
          {item.label}
        </span>
      </a>
    </Tooltip>
  )
}
