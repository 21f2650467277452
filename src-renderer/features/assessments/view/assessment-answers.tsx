import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import type { WholeAssessment } from '#shared/ipc/assessment-calls.ts'
import styles from './assessment-page.module.css'

interface Props {
  readonly assessment: Pick<WholeAssessment, 'form' | 'questions' | 'results'>
}

/** What was asked and answered, in the words it was asked in, and what it came to. */
export function AssessmentAnswers({ assessment: { form, questions, results } }: Props) {
  if (questions.length === 0 && results.length === 0)
    return <p className={styles.quiet}>No questions were recorded with it.</p>
  const groups = [...new Set(questions.map(({ group }) => group))]
  return (
    <section className={styles.answers} aria-labelledby="answers">
      <h2 id="answers">{form === null ? 'Questions and answers' : form.label}</h2>
      {form !== null && (
        <p className={styles.quiet}>
          Asked with version {form.number}, and shown in its words whatever was changed since.
        </p>
      )}
      {results.length > 0 && (
        <>
          <SummaryList
            rows={results.map(({ type, result }) => ({ id: `result ${type}`, label: type, value: result }))}
          />
          <p className={styles.quiet}>A result helps to compare. People decide.</p>
        </>
      )}
      {groups.map((group) => (
        <div key={group} className={styles.group}>
          {group !== null && <h3>{group}</h3>}
          <SummaryList
            rows={questions
              .filter((one) => one.group === group)
              .map(({ question, answer }) => ({ id: question, label: question, value: answer }))}
          />
        </div>
      ))}
    </section>
  )
}
