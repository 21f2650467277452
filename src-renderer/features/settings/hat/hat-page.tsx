import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ReadOrWait } from '../read-or-wait.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { HatForm } from './hat-form.tsx'

/** W0: which hat is worn. It governs what is shown and what may be written. */
export function HatPage() {
  const worn = useQuery(query('hat', 'worn'))
  const session = useQuery(query('vault', 'session'))
  const organizations = useQuery(query('settings', 'organizations'))
  return (
    <SettingsFrame
      tab="hat"
      lead="What you are working as decides what you see and which records you may change."
    >
      {worn.data === null && <Banner>Choose what you are working as before you go on</Banner>}
      <ReadOrWait from={worn} what="your hat">
        {(hat) => (
          <ReadOrWait from={organizations} what="the agency">
            {(all) =>
              session.data ? <HatForm worn={hat} role={session.data.role} organizations={all} /> : null
            }
          </ReadOrWait>
        )}
      </ReadOrWait>
    </SettingsFrame>
  )
}
