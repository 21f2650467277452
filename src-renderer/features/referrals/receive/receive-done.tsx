import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { shortEventWords } from '#shared/domain/event/short-event-words.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { NextStepLink, nextStepWords } from '../next-step.tsx'
import { ReferralClock } from '../referral-clock.tsx'

interface Props {
  readonly referral: Referral
  /** @throws AppError */
  readonly onUndo: () => Promise<void>
}

/** The referral is recorded: what is next and by when. */
export function ReceiveDone({ referral, onUndo }: Props) {
  const acknowledged = referral.DateReferralAcknowledged
  return (
    <DonePanel
      title={acknowledged === null ? 'Referral recorded' : `Acknowledged on ${formatDate(acknowledged)}`}
      next={
        <>
          <p>{nextStepWords(referral)}.</p>
          <ReferralClock referral={referral} />
        </>
      }
      onUndo={onUndo}
      actions={
        <>
          <NextStepLink referral={referral} />
          <ButtonLink href={`#/referrals/${referral.referral_id}`}>Open the referral</ButtonLink>
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'alias', label: 'Household', value: referral.alias },
          { id: 'event', label: 'Opening', value: shortEventWords(referral.Event) },
          { id: 'project', label: 'Project', value: referral.ProjectName },
          { id: 'date', label: 'Referred', value: formatDate(referral.EventDate) },
        ]}
      />
    </DonePanel>
  )
}
