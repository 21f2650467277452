import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useRefusal } from '#renderer/api/use-refusal.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SafetyCardView } from '#renderer/components/safety-card-view/safety-card-view.tsx'
import type { Contract, OutputOf } from '#shared/ipc/contract.ts'
import { CardDone } from './card-done.tsx'
import { CardForm } from './card-form.tsx'
import { ContactPoints } from './contact-points.tsx'
import styles from './safety.module.css'
import { wayBack } from './way-back.ts'

/** Where it is written down how a household can be reached safely. */
export function SafetyPage() {
  const { personalId: PersonalID = '' } = useParams()
  const [search] = useSearchParams()
  const card = useQuery(query('contact', 'card', { PersonalID }))
  const client = useQuery(query('clients', 'record', { PersonalID }))
  const refused = useRefusal('contact.log')
  const failed = [card, client, refused].find(({ isError }) => isError)
  if (failed?.error) {
    return (
      <ErrorState
        isPage
        title="The safety card could not be read"
        safe={failed.error.message}
        onRetry={() => void failed.refetch()}
      />
    )
  }
  if (!card.data || !client.data || refused.data === undefined) {
    return <LoadingState label="Reading the safety card" lines={8} />
  }
  return (
    <SafetyCardRoom
      key={PersonalID}
      PersonalID={PersonalID}
      alias={client.data.alias}
      safety={card.data}
      refused={refused.data}
      back={wayBack(PersonalID, search.get('referral'))}
    />
  )
}

interface RoomProps {
  readonly PersonalID: string
  readonly alias: string
  readonly safety: OutputOf<Contract['contact']['card']>
  /** Why the hat worn may only read it, or null. */
  readonly refused: string | null
  readonly back: ReturnType<typeof wayBack>
}

function SafetyCardRoom({ PersonalID, alias, safety, refused, back }: RoomProps) {
  const { saved, save, undo } = useSave()
  /** Counts what was taken back: the form then begins again from what is stored. */
  const [round, setRound] = useState(0)
  const { card, asked, version, points } = safety

  if (saved !== null) {
    return (
      <CardDone
        safety={safety}
        back={back}
        onUndo={async () => {
          await undo()
          setRound(round + 1)
        }}
      />
    )
  }
  return (
    <>
      <PageHeading lead={alias} actions={<ButtonLink href={back.href}>{back.label}</ButtonLink>}>
        How it is safe to reach them
      </PageHeading>
      {refused !== null ? (
        <div className={styles.readOnly}>
          <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{refused}.</Banner>
          <SafetyCardView card={card} asked={asked} />
        </div>
      ) : (
        <div className={styles.room}>
          <div className={styles.columns}>
            <CardForm
              key={round}
              PersonalID={PersonalID}
              card={card}
              asked={asked}
              version={version}
              back={back.href}
              onSave={(answers, draft_id) =>
                save(() => api.contact.saveCard({ PersonalID, answers, acceptWarnings: true, draft_id }))
              }
            />
            <ContactPoints
              PersonalID={PersonalID}
              points={points}
              onAdd={(point, draft_id) =>
                andRefresh(api.contact.addPoint({ PersonalID, ...point, draft_id }))
              }
              onMark={(contact_point_id, safe) =>
                andRefresh(api.contact.markPoint({ contact_point_id, safe }))
              }
              onRemove={(contact_point_id) => andRefresh(api.contact.removePoint({ contact_point_id }))}
            />
          </div>
        </div>
      )}
    </>
  )
}

async function andRefresh<T extends { readonly saved: boolean }>(sending: Promise<T>): Promise<T> {
  const outcome = await sending
  if (outcome.saved) await refreshAll()
  return outcome
}
