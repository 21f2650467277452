import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { requestStateLabels, requestWayLabels } from '#shared/domain/conference/request.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { ReferralRequest } from '#shared/ipc/conference-calls.ts'
import styles from '../priority.module.css'
import { AskDialog } from './ask-dialog.tsx'

/** The referrals asked for of a household, with what came of each. */
export function AskedReferrals({ PersonalID }: { readonly PersonalID: string }) {
  const today = useToday()
  const context = useQuery(query('conferences', 'requestContext', { PersonalID }))
  const { save } = useSave()
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  if (!context.isSuccess) return null
  const { requests, referrals } = context.data
  const [latest] = referrals

  async function close(
    { referral_request_id }: ReferralRequest,
    state: 'made' | 'withdrawn' | 'refused',
  ): Promise<void> {
    const referral_id = state === 'made' ? (latest?.referral_id ?? null) : null
    const [issue] = await save(() =>
      api.conferences.closeRequest({ referral_request_id, state, referral_id }),
    )
    setSaid(issue?.message ?? 'Written down')
  }

  return (
    <section className={styles.part}>
      <h2>Referrals asked for</h2>
      {requests.length === 0 && <p className={styles.quiet}>None was asked for.</p>}
      <SummaryList
        rows={requests.map((request) => ({
          id: request.referral_request_id,
          label: `${formatDate(request.requested_on)}, ${wordsOf(requestWayLabels, request.how).toLowerCase()}`,
          value: (
            <>
              <div>
                {labelOf('EventType', request.Event)}, {request.ProjectName ?? 'any project'}
              </div>
              <div className={styles.quiet}>
                {wordsOf(requestStateLabels, request.state)}
                {request.closed_on !== null && `, ${formatDate(request.closed_on)}`}
                {request.referral_id !== null && (
                  <>
                    : <a href={`#/referrals/${request.referral_id}`}>open the referral</a>
                  </>
                )}
              </div>
              {request.state === 'asked' && (
                <div className={styles.actions}>
                  {latest !== undefined && (
                    <Button onClick={() => void close(request, 'made')}>
                      It led to the referral of {formatDate(latest.EventDate)}
                    </Button>
                  )}
                  <Button look="quiet" onClick={() => void close(request, 'refused')}>
                    Refused
                  </Button>
                  <Button look="quiet" onClick={() => void close(request, 'withdrawn')}>
                    Withdrawn
                  </Button>
                </div>
              )}
            </>
          ),
        }))}
      />
      <output className={styles.quiet}>{said}</output>
      <div>
        <Button onClick={() => setAsking(true)}>Ask for a referral</Button>
      </div>
      {isAsking && (
        <AskDialog context={context.data} today={today} save={save} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}

function wordsOf(labels: Readonly<Record<string, string>>, key: string): string {
  return labels[key] ?? ''
}
