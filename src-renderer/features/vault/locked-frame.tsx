import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { query } from '#renderer/api/query.ts'
import { Mark } from '#renderer/components/mark/mark.tsx'
import styles from './locked-frame.module.css'

interface Props {
  /** `narrow` for a few boxes, `reading` for words, `wide` for a wizard's columns. */
  readonly width?: 'narrow' | 'reading' | 'wide'
  readonly children: ReactNode
}

/** The room around every page that is seen before a vault is open. */
export function LockedFrame({ width = 'narrow', children }: Props) {
  const info = useQuery(query('app', 'info'))
  return (
    <div className={styles.room}>
      <header className={styles.brand}>
        <Mark size={28} />
        <span>Threshold</span>
      </header>
      <main className={styles.page} data-width={width}>
        {children}
      </main>
      {info.data?.officialRuntime === false && (
        <footer className={styles.notices}>Unofficial test runtime: practice data only</footer>
      )}
    </div>
  )
}
