import styles from './tab-links.module.css'

interface Tab {
  readonly id: string
  readonly label: string
  readonly href: string
  /** How many things are behind it; left out where counting says nothing. */
  readonly count?: number | undefined
}

interface Props {
  /** What the tabs choose between, for screen readers. */
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly current: string
}

/** Pages of one thing side by side, each with its own address. */
export function TabLinks({ label, tabs, current }: Props) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          className={styles.tab}
          href={tab.href}
          aria-current={tab.id === current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && <span className={styles.count}>{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
