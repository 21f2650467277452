import { SummaryList } from '../summary-list/summary-list.tsx'
import { answerWords } from './answer-words.ts'
import styles from './check-answers.module.css'
import { say } from './definition.ts'
import { visibleFields } from './navigation.ts'
import type { Screen } from './navigation.ts'

interface Props<A extends object, C> {
  readonly screens: readonly Screen<A, C>[]
  readonly answers: Partial<A>
  readonly context: C
  readonly onChange: (pageId: string, path: string) => void
}

/** Every answer in words under its section, each with a Change link. */
export function CheckAnswers<A extends object, C>({ screens, answers, context, onChange }: Props<A, C>) {
  return sectionsOf(screens).map(({ section, pages }) => (
    <section key={section}>
      <h2 className={styles.heading}>{section}</h2>
      <SummaryList
        rows={pages.flatMap((page) =>
          visibleFields(page, answers, context).map((field) => {
            const label = field.shortLabel ?? say(field.label, answers, context)
            return {
              id: field.path,
              label,
              value: answerWords(field, answers, context),
              action: (
                <button className={styles.change} type="button" onClick={() => onChange(page.id, field.path)}>
                  Change<span className="visually-hidden"> {label}</span>
                </button>
              ),
            }
          }),
        )}
      />
    </section>
  ))
}

function sectionsOf<A extends object, C>(screens: readonly Screen<A, C>[]) {
  const asking = screens.flatMap((screen) => {
    // A page that is only read has nothing to check.
    const pages = screen.pages.filter((page) => page.fields.length > 0 && page.isToldAsChange !== true)
    return pages.length === 0 ? [] : { ...screen, pages }
  })
  const names = [...new Set(asking.map((screen) => screen.section))]
  return names.map((section) => ({
    section,
    pages: asking.filter((screen) => screen.section === section).flatMap((screen) => screen.pages),
  }))
}
