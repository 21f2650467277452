import { IconArrowRight } from '@tabler/icons-react'
import { useId } from 'react'
import type { ReactNode } from 'react'

import { SummaryList } from '../summary-list/summary-list.tsx'
import styles from './change-list.module.css'

/** One answer as it was and as it will be, in words; null where there is none. */
export interface ShownChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
  /** A way back to the question, where one asks for it. */
  readonly action?: ReactNode
}

interface Props {
  readonly title: string
  /** The changes of one person or record; a name of null where there is only one. */
  readonly groups: readonly { readonly name: string | null; readonly changes: readonly ShownChange[] }[]
}

/** What a save will change: each answer as it was and as it will be. */
export function ChangeList({ title, groups }: Props) {
  const heading = useId()
  const some = groups.filter(({ changes }) => changes.length > 0)
  return (
    <section className={styles.changes} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {some.length === 0 && <p>Nothing yet.</p>}
      {some.map(({ name, changes }) => (
        <div key={name ?? ''}>
          {name !== null && <h3 className={styles.name}>{name}</h3>}
          <SummaryList
            rows={changes.map(({ field, before, after, action }) => ({
              action,
              id: field,
              label: field,
              value: (
                <>
                  <span className={styles.before}>{before ?? 'Nothing'}</span>
                  <span className={styles.after}>
                    <IconArrowRight className={styles.arrow} aria-label="becomes" />
                    <span>{after ?? 'Nothing'}</span>
                  </span>
                </>
              ),
            }))}
          />
        </div>
      ))}
    </section>
  )
}
