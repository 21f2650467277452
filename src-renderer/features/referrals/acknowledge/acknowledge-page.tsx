import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ReceiveDone } from '../receive/receive-done.tsx'
import { ReferralWizard } from '../referral-wizard.tsx'
import { acknowledgeDefinition } from './acknowledge-definition.ts'

/** Acknowledges a referral that was recorded earlier. */
export function AcknowledgePage() {
  const { referralId = '' } = useParams()
  const today = useToday()
  const community = useCommunity()
  return (
    <ReferralWizard
      referral_id={referralId}
      kind="acknowledge"
      definition={acknowledgeDefinition}
      contextOf={({ DateNotified }) => ({ today, DateNotified, community })}
      seedOf={() => ({ DateReferralAcknowledged: today })}
      send={(answers, sending) => api.referrals.acknowledge({ answers, ...sending })}
      done={(referral, undo) => <ReceiveDone referral={referral} onUndo={undo} />}
    />
  )
}
