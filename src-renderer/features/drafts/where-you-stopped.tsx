import { useState } from 'react'
import { Button } from '#renderer/components/button/button.tsx'
import type { Unfinished } from '#shared/ipc/draft-calls.ts'
import { DraftList } from './draft-list.tsx'
import styles from './where-you-stopped.module.css'

const atFirst = 5

/** The unfinished drafts on Home. The section stays for the visit, so that what was discarded can come back. */
export function WhereYouStopped({ drafts }: { readonly drafts: readonly Unfinished[] }) {
  const [all, setAll] = useState(false)
  const [hadSome, setHadSome] = useState(false)
  if (drafts.length > 0 && !hadSome) setHadSome(true)
  if (drafts.length === 0 && !hadSome) return null
  const isLong = drafts.length > atFirst && !all
  return (
    <section className={styles.section} aria-labelledby="unfinished">
      <h2 id="unfinished">Where you stopped</h2>
      <DraftList drafts={isLong ? drafts.slice(0, atFirst) : drafts} />
      {isLong && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {drafts.length}
        </Button>
      )}
    </section>
  )
}
