import { TabLinks } from '#renderer/components/tab-links/tab-links.tsx'
import type { MadeTable } from '#shared/domain/report/made-report.ts'

interface Props {
  readonly tables: readonly MadeTable[]
  readonly current: string
  /** The page they are on: `/reports/ce-apr`. */
  readonly page: string
}

/** The questions of the report, each with what it is about: a number alone says it to nobody. */
export function QuestionTabs({ tables, current, page }: Props) {
  return (
    <TabLinks
      label="Question"
      current={current}
      tabs={tables.map(({ id, title }) => ({
        id,
        label: `${id} ${title.split(':')[0] ?? ''}`,
        href: `#${page}?question=${id}`,
      }))}
    />
  )
}
