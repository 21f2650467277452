import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import styles from './reports-page.module.css'

/** Everything that can be made of the records, with what it is for. */
const reports = [
  {
    href: '#/reports/ce-apr',
    title: 'Coordinated Entry APR',
    words: 'HUD’s yearly report of ten questions, each number with who is behind it.',
  },
  {
    href: '#/reports/data-check',
    title: 'Data check',
    words: 'What is missing in the records, or cannot be right, each with the way to mend it.',
  },
  {
    href: '#/reports/flow',
    title: 'How it goes',
    words: 'Access, assessments, referrals, placements and the time between them by month, for you.',
  },
  {
    href: '#/reports/trends',
    title: 'Trends for outsiders',
    words:
      'Events, referrals and times by month, for the CoC, a board or the public. Small counts are hidden.',
  },
  {
    href: '#/reports/export',
    title: 'HMIS CSV export',
    words: 'The records themselves, to move to another database: encrypted, and signed by two people.',
  },
  {
    href: '#/reports/import',
    title: 'HMIS CSV import',
    words:
      'Records from another database: what would come in is shown first, and nothing changes until you say so.',
  },
  {
    href: '#/reports/ledger',
    title: 'Ledger of disclosures',
    words: 'Everything that left this vault: what, to whom, under what, by whom and when.',
  },
] as const

/** The place of reports. */
export function ReportsPage() {
  return (
    <>
      <PageHeading lead="What the records tell, and whether they are complete">Reports</PageHeading>
      <ul className={styles.reports}>
        {reports.map(({ href, title, words }) => (
          <li key={href}>
            <a className={styles.report} href={href}>
              <span className={styles.title}>{title}</span>
              <span className={styles.words}>{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
