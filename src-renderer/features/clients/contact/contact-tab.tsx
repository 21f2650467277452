import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { SafetyCardView } from '#renderer/components/safety-card-view/safety-card-view.tsx'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import styles from './contact-tab.module.css'
import { PointList } from './point-list.tsx'

/** How it is safe to reach them, to be read. Numbers and addresses show in a contact, one at a time. */
export function ContactTab({ record: { PersonalID } }: { readonly record: ClientRecord }) {
  const card = useQuery(query('contact', 'card', { PersonalID }))
  if (card.isPending) return <LoadingState label="Reading the safety card" lines={6} />
  if (card.isError) {
    return (
      <ErrorState
        title="The safety card could not be read"
        safe={card.error.message}
        advice="Reach out to nobody until you have read it."
        onRetry={() => void card.refetch()}
      />
    )
  }
  const { data } = card
  return (
    <div className={styles.contact}>
      <SafetyCardView
        card={data.card}
        asked={data.asked}
        action={
          <ButtonLink look="quiet" href={`#/clients/${PersonalID}/safety`}>
            {data.asked ? 'Change the safety card' : 'Fill in the safety card'}
          </ButtonLink>
        }
      />
      <section className={styles.points} aria-labelledby="points">
        <h2 id="points">Numbers and addresses</h2>
        <PointList points={data.points} />
      </section>
    </div>
  )
}
