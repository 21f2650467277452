import { differenceInWords } from '#shared/domain/questionnaire/difference.ts'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import styles from './write/editor.module.css'

interface Props {
  readonly before: Questionnaire | null
  readonly after: Questionnaire
}

/** What changes against the version that counts, sentence by sentence. */
export function ChangesList({ before, after }: Props) {
  const changes = differenceInWords(before, after)
  if (changes.length === 0) return <p className={styles.quiet}>Nothing changes.</p>
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  )
}
