import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { amendExitPath } from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { columnWords } from '#shared/domain/history/change-words.ts'
import { noNames } from '#shared/domain/history/value-words.ts'
import { amendableOfExit } from '#shared/domain/stay/amend-exit.ts'
import styles from './amend.module.css'

/** How this person left the project, once they did, with a way to correct it. */
export function ExitPart({ EnrollmentID }: { readonly EnrollmentID: string }) {
  const recorded = useQuery(query('stays', 'exit', { EnrollmentID })).data
  const context = recorded?.context ?? null
  if (recorded === undefined || context === null) return null
  const rows = amendableOfExit.flatMap((field) => {
    const value = context.saved[field]
    const words = columnWords('Exit', field)
    return value === null || words === null
      ? []
      : [{ id: field, label: words.label, value: words.say(value, noNames) }]
  })
  return (
    <section className={styles.part} aria-labelledby="part-exit">
      <header className={styles.partHead}>
        <h2 id="part-exit">Exit</h2>
        {recorded.readOnlyReason === null && (
          <ButtonLink look="quiet" href={`#${amendExitPath(EnrollmentID)}`}>
            Change<span className="visually-hidden"> Exit</span>
          </ButtonLink>
        )}
      </header>
      <SummaryList rows={rows} />
    </section>
  )
}
