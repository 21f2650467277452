import styles from './why-pane.module.css'
import { say } from './definition.ts'
import type { WizardPage } from './definition.ts'

interface Props<A extends object, C> {
  readonly pages: readonly WizardPage<A, C>[]
  readonly answers: Partial<A>
  readonly context: C
}

/** Why the pages of a screen are asked, and who sees the answers. */
export function WhyPane<A extends object, C>({ pages, answers, context }: Props<A, C>) {
  return (
    <div className={styles.why}>
      <h2 className={styles.heading}>{whyHeading(pages.length)}</h2>
      {pages.map((page) => (
        <div key={page.id}>
          {pages.length > 1 && <h3 className={styles.page}>{say(page.title, answers, context)}</h3>}
          <p>{say(page.why, answers, context)}</p>
          {page.whoSees && <p className={styles.sees}>Who sees it: {page.whoSees}</p>}
        </div>
      ))}
    </div>
  )
}

/** The pane's heading, and the line it folds into. */
export function whyHeading(pages: number): string {
  return pages > 1 ? 'Why these are asked' : 'Why this is asked'
}
