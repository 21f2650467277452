import { useQuery } from '@tanstack/react-query'
import { useCommunity } from '#renderer/api/use-community.ts'
import { query } from '#renderer/api/query.ts'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { contactPaceWords, countWords, verifiedWords } from '#shared/domain/clock/clock-words.ts'
import { ReadOrWait } from '../read-or-wait.tsx'
import { Section, SettingsFrame } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { OpenDaysSettings } from './open-days-settings.tsx'

/** When the agency is open, and the clocks that count in those days. */
export function ClocksPage() {
  const settings = useQuery(query('settings', 'get'))
  return (
    <SettingsFrame tab="clocks" lead="Clocks skip the days you are closed.">
      <ReadOrWait from={settings} what="the settings">
        {(all) => <OpenDaysSettings settings={all} />}
      </ReadOrWait>
      <Clocks />
    </SettingsFrame>
  )
}

/** Each deadline with where it comes from: HUD sets none, so each is some community's. */
function Clocks() {
  const { clocks, contactPace } = useCommunity().pack
  const all = [
    ...clocks.map((rule) => ({ ...rule, counts: countWords(rule) })),
    {
      key: 'pace',
      label: 'Try to reach the household',
      counts: contactPaceWords(contactPace),
      ...contactPace,
    },
  ]
  return (
    <Section title="The clocks">
      <p>
        HUD sets no deadline for a referral. These are taken from what some communities publish: ask your CoC
        which hold for yours.
      </p>
      <SummaryList
        rows={all.map((clock) => ({
          id: clock.key,
          label: clock.label,
          value: (
            <>
              <div>{clock.counts}</div>
              <div className={styles.quiet}>{clock.source}</div>
              <div className={styles.quiet}>{verifiedWords(clock)}.</div>
            </>
          ),
        }))}
      />
    </Section>
  )
}
