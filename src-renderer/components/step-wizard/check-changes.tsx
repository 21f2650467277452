import { IconArrowRight } from '@tabler/icons-react'

import { SummaryList } from '../summary-list/summary-list.tsx'
import styles from './check-answers.module.css'
import type { AnswerChange } from './definition.ts'

interface Props {
  readonly changes: readonly AnswerChange[]
  /** The page that asks for an answer; undefined where it goes along with another one. */
  readonly pageOf: (path: string) => string | undefined
  readonly onChange: (pageId: string, path: string) => void
}

/** What a save would change of a record, each as it was and as it will be. */
export function CheckChanges({ changes, pageOf, onChange }: Props) {
  return (
    <section aria-labelledby="what-changes">
      <h2 id="what-changes" className={styles.heading}>
        What changes
      </h2>
      {changes.length === 0 ? (
        <p>Nothing yet: every answer is the same as on record.</p>
      ) : (
        <SummaryList
          rows={changes.map(({ path, label, was, willBe }) => {
            const page = pageOf(path)
            return {
              id: path,
              label,
              value: (
                <>
                  <span className={styles.was}>
                    <span className="visually-hidden">Was </span>
                    {was}
                  </span>
                  <span className={styles.willBe}>
                    <IconArrowRight className={styles.arrow} aria-hidden />
                    <span>
                      <span className="visually-hidden">Will be </span>
                      {willBe}
                    </span>
                  </span>
                </>
              ),
              action: page !== undefined && (
                <button className={styles.change} type="button" onClick={() => onChange(page, path)}>
                  Change<span className="visually-hidden"> {label}</span>
                </button>
              ),
            }
          })}
        />
      )}
    </section>
  )
}
