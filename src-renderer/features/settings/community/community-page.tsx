import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { StatusTag } from '#renderer/components/status-tag/status-tag.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { ReadOrWait } from '../read-or-wait.tsx'
import { Section, SettingsFrame } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { toldCounts } from './told-counts.ts'

/** Whose words and clocks are in force, and the packs there are to choose from. */
export function CommunityPage() {
  const community = useQuery(query('community', 'get'))
  const whyNot = useWhyNot('settings.manage')
  return (
    <SettingsFrame
      tab="community"
      lead="The words, clocks and lists of your Continuum of Care. Choosing another pack changes no record."
      actions={
        whyNot === null && (
          <ButtonLink href="#/settings/community/import" icon={<IconFileImport />}>
            Take in a pack
          </ButtonLink>
        )
      }
    >
      {whyNot !== null && <p className={styles.quiet}>{whyNot}.</p>}
      <ReadOrWait from={community} what="your community">
        {({ pack, packs }) => (
          <>
            <Section title={pack.label}>
              <p>{pack.about}</p>
              <p className={styles.quiet}>{toldCounts(pack)}</p>
              <ButtonLink href={`#/settings/community/${pack.key}`}>See all of it</ButtonLink>
            </Section>
            <Section title="All packs">
              <SummaryList
                rows={packs.map(({ key, label, about, own }) => ({
                  id: key,
                  label,
                  value: (
                    <>
                      <div>{about}</div>
                      {own && <div className={styles.quiet}>Your agency’s own.</div>}
                      {key === pack.key && <StatusTag tone="done">In force</StatusTag>}
                    </>
                  ),
                  action: (
                    <a href={`#/settings/community/${key}`} aria-label={`Look at ${label}`}>
                      Look
                    </a>
                  ),
                }))}
              />
            </Section>
          </>
        )}
      </ReadOrWait>
    </SettingsFrame>
  )
}
