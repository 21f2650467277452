import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { ReadOrWait } from './read-or-wait.tsx'
import { Section, SettingsFrame } from './settings-frame.tsx'
import styles from './settings.module.css'

/** What this is, which version, and what it never does. */
export function AboutPage() {
  const info = useQuery(query('app', 'info'))
  const session = useQuery(query('vault', 'session'))
  return (
    <SettingsFrame tab="about" lead="Which version this is, and what it never does.">
      <ReadOrWait from={info} what="the version">
        {({ version, officialRuntime }) => (
          <SummaryList
            rows={[
              { id: 'version', label: 'Threshold', value: `Version ${version}` },
              { id: 'standard', label: 'HUD’s data standards', value: 'Fiscal year 2026' },
              {
                id: 'vault',
                label: 'Vault',
                value: session.data?.vault === 'practice' ? 'Practice: invented people' : 'Your agency’s',
              },
              {
                id: 'runtime',
                label: 'Runtime',
                value: officialRuntime
                  ? 'The official one'
                  : 'An unofficial test runtime: use it with practice data only',
              },
            ]}
          />
        )}
      </ReadOrWait>
      <Section title="What it never does">
        <ul className={styles.list}>
          <li>It never uses the network: no updates, no reports, no help line behind your back.</li>
          <li>
            It never gives anybody else a key. Without a pass phrase or the recovery words, the vault stays
            shut.
          </li>
          <li>It never puts a name in a window title, a notification or a file name.</li>
        </ul>
      </Section>
    </SettingsFrame>
  )
}
