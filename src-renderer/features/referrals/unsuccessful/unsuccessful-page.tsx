import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ReferralWizard } from '../referral-wizard.tsx'
import { unsuccessfulDefinition } from './unsuccessful-definition.ts'

/** Records a referral that did not lead to an enrollment. */
export function UnsuccessfulPage() {
  const { referralId = '' } = useParams()
  const today = useToday()
  const { reasons } = useCommunity()
  return (
    <ReferralWizard
      referral_id={referralId}
      kind="unsuccessful"
      definition={unsuccessfulDefinition}
      contextOf={(referral) => ({
        today,
        referral,
        hasEnrollment: referral.resultingEnrollment !== null,
        reasons,
      })}
      seedOf={() => ({ ResultDate: today, backToList: 'yes' as const })}
      send={(answers, sending) => api.referrals.resolveUnsuccessful({ answers, ...sending })}
      done={(referral, undo) => (
        <DonePanel
          title={`Recorded: ${referral.ReferralResult === 2 ? 'client rejected' : 'provider rejected'}`}
          next={
            referral.backToList === 'yes' ? (
              <p>Tell the list manager, so that {referral.alias} is considered for other openings.</p>
            ) : (
              <p>Nothing is left to do. The record stays in the history.</p>
            )
          }
          onUndo={undo}
          actions={
            <>
              <ButtonLink href="#/" look="primary">
                Go to Home
              </ButtonLink>
              <ButtonLink href={`#/referrals/${referralId}`}>Open the referral</ButtonLink>
            </>
          }
        />
      )}
    />
  )
}
