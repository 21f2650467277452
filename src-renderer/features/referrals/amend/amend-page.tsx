import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import type { AmendAnswers, SavedFields } from '#shared/domain/referral/amend-answers.ts'
import { ReferralWizard } from '../referral-wizard.tsx'
import { amendDefinition } from './amend-definition.ts'

/** Corrects a saved referral, with a reason. */
export function AmendPage() {
  const { referralId = '' } = useParams()
  const context = useQuery(query('referrals', 'amendContext', { referral_id: referralId }))
  return (
    <ReferralWizard
      referral_id={referralId}
      kind="amend"
      definition={amendDefinition}
      contextOf={() => context.data ?? null}
      seedOf={(_referral, { saved }) => seedFrom(saved)}
      send={(answers, sending) => api.referrals.amend({ answers, ...sending })}
      done={(referral, undo) => (
        <DonePanel
          title="Amended"
          next={<p>The earlier answers and your reason are in the history of {referral.alias}.</p>}
          onUndo={undo}
          actions={
            <ButtonLink href={`#/referrals/${referralId}`} look="primary">
              Open the referral
            </ButtonLink>
          }
        />
      )}
    />
  )
}

function seedFrom(saved: SavedFields): Partial<AmendAnswers> {
  const text = (value: string | number | null): string | null => (value === null ? null : String(value))
  return {
    Event: saved.Event === null ? null : Number(saved.Event),
    EventDate: text(saved.EventDate),
    LocationCrisisOrPHHousing: text(saved.LocationCrisisOrPHHousing),
    DateNotified: text(saved.DateNotified),
    DateReferralAcknowledged: text(saved.DateReferralAcknowledged),
    referenceCode: text(saved.referenceCode),
    noReferenceCode: saved.referenceCode === null,
    referredBy: text(saved.referredBy),
    ReferralResult: saved.ReferralResult === null ? null : Number(saved.ReferralResult),
    ResultDate: text(saved.ResultDate),
    IfNotHousedReason: text(saved.IfNotHousedReason),
    MoveInDate: text(saved.MoveInDate),
    note: text(saved.note),
  }
}
