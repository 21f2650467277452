import { useEffect, useRef, type ReactNode } from 'react'
import styles from './what-leaves.module.css'

interface Props {
  /** Of which time, for whom. */
  readonly of: string
  /** What is hidden and why, a sentence a line. */
  readonly summary: readonly string[]
  /** True when it appears because somebody asked for it just now, and not because she came back to the page. */
  readonly isNew: boolean
  /** What else could be chosen so that more shows. */
  readonly children: ReactNode
}

/** What is said first of totals that would leave. When they are new the focus goes here, so that reading goes on here. */
export function WhatLeaves({ of, summary, isNew, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])
  return (
    <section className={styles.leaves} aria-labelledby="what-leaves">
      <h2 id="what-leaves" ref={heading} tabIndex={-1}>
        What will leave
      </h2>
      <p>{of}</p>
      <ul>
        {summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}
