import { ChangeList } from '../change-list/change-list.tsx'
import styles from './check-answers.module.css'
import type { AnswerChange } from './definition.ts'

interface Props {
  readonly changes: readonly AnswerChange[]
  /** The page that asks for an answer; undefined where it goes along with another one. */
  readonly pageOf: (path: string) => string | undefined
  readonly onChange: (pageId: string, path: string) => void
}

/** What a save would change of a record, each as it was and as it will be, with a Change link where it is asked. */
export function CheckChanges({ changes, pageOf, onChange }: Props) {
  const shown = changes.map(({ path, label, was, willBe }) => {
    const page = pageOf(path)
    const action = page !== undefined && (
      <button className={styles.change} type="button" onClick={() => onChange(page, path)}>
        Change<span className="visually-hidden"> {label}</span>
      </button>
    )
    return { field: label, before: was, after: willBe, action }
  })
  return <ChangeList title="What changes" groups={[{ name: null, changes: shown }]} />
}
