import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useClock } from '#renderer/api/use-clock.ts'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { CardTable } from '#renderer/components/release-tables/card-table.tsx'
import { ReleaseStateTag } from '#renderer/components/release-tables/release-state-tag.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList, type SummaryRow } from '#renderer/components/summary-list/summary-list.tsx'
import { UndoOffer } from '#renderer/components/undo-offer/undo-offer.tsx'
import { useSave } from '#renderer/api/use-save.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { releaseState } from '#shared/domain/release/release-state.ts'
import {
  purposeWords,
  releaseWayLabels,
  signatureLabels,
  signerLabels,
  whatWords,
} from '#shared/domain/release/release.ts'
import { revocationWayLabels } from '#shared/domain/release/revoke.ts'
import type { WholeRelease } from '#shared/ipc/release-calls.ts'
import styles from './release-page.module.css'
import { RevokeDialog } from './revoke-dialog.tsx'

/** One release as it was signed, where it stands, and what was made under it. */
export function ReleasePage() {
  const { releaseId: release_id = '' } = useParams()
  const release = useQuery(query('releases', 'get', { release_id }))
  if (release.isPending) return <LoadingState label="Reading the release" lines={8} />
  if (release.isError) {
    return (
      <>
        <PageHeading>Release of information</PageHeading>
        <ErrorState
          title="This release could not be read"
          safe={release.error.message}
          onRetry={() => void release.refetch()}
        />
      </>
    )
  }
  return <OneRelease key={release_id} release={release.data} />
}

function OneRelease({ release }: { readonly release: WholeRelease }) {
  const { today } = useClock()
  const [isRevoking, setRevoking] = useState(false)
  const { saved, save, undo } = useSave()
  const { PersonalID, alias, recipient, release_id } = release
  const state = releaseState(release, today)
  return (
    <>
      <PageHeading
        lead={
          <>
            Release of information of <a href={`#/clients/${PersonalID}/releases`}>{alias}</a>
          </>
        }
        actions={
          <>
            {state === 'live' && <Button onClick={() => setRevoking(true)}>Take it back</Button>}
            <ButtonLink href={`#/clients/${PersonalID}/releases/new?renews=${release_id}`}>Renew</ButtonLink>
            {state === 'live' && release.what.includes('referral_card') && (
              <ButtonLink look="primary" href={`#/clients/${PersonalID}/card`}>
                Make a referral card
              </ButtonLink>
            )}
          </>
        }
      >
        {recipient}
      </PageHeading>
      <div className={styles.page}>
        <ReleaseStateTag release={release} today={today} />
        {saved !== null && <UndoOffer onUndo={undo} over="To share again, record a new release." />}
        <SummaryList rows={rowsOf(release)} />
        {release.cards.length > 0 && (
          <section className={styles.cards} aria-labelledby="cards">
            <h2 id="cards">Referral cards made under it</h2>
            {state !== 'live' && (
              <p>
                Ask {recipient} to destroy what they hold. Whoever calls with a code is told that it has
                ended.
              </p>
            )}
            <CardTable cards={release.cards} today={today} />
          </section>
        )}
      </div>
      {isRevoking && (
        <RevokeDialog release={release} today={today} save={save} onClose={() => setRevoking(false)} />
      )}
    </>
  )
}

function rowsOf(release: WholeRelease): readonly SummaryRow[] {
  const { revokedOn, revokedHow, revokedNote } = release
  return [
    { id: 'what', label: 'May be shared', value: whatWords(release).join('\n') },
    { id: 'ways', label: 'May travel', value: release.ways.map((way) => releaseWayLabels[way]).join('\n') },
    { id: 'purpose', label: 'Purpose', value: purposeWords(release) },
    { id: 'signedBy', label: 'Signed by', value: signerLabels[release.signedBy] },
    { id: 'signedHow', label: 'Signed', value: signatureLabels[release.signedHow] },
    { id: 'signedOn', label: 'Date signed', value: formatDate(release.signedOn) },
    { id: 'expiresOn', label: 'Last day', value: formatDate(release.expiresOn) },
    ...(revokedOn === null
      ? []
      : [
          {
            id: 'revoked',
            label: 'Taken back',
            value: [
              formatDate(revokedOn),
              revokedHow === null ? null : revocationWayLabels[revokedHow],
              revokedNote,
            ]
              .filter((words) => words !== null)
              .join('\n'),
          },
        ]),
  ]
}
