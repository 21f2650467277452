import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { sendAmendment } from '#renderer/api/send-amendment.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { beginAmend, rebased } from '#shared/domain/referral/amend-answers.ts'
import { isEnded } from '#shared/domain/referral/state.ts'
import { nextStepWords } from '../next-step.tsx'
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
      seedOf={(_referral, { saved }) => beginAmend(saved)}
      settle={(answers, { saved }) => rebased(answers, saved)}
      send={(answers, sending) => {
        // What she was shown last is what she means to replace; anything newer is shown to her first.
        const seen = context.data?.saved ?? null
        return sendAmendment(() => api.referrals.amend({ answers: { ...answers, seen }, ...sending }))
      }}
      done={(referral, undo) => (
        <DonePanel
          title="Amended"
          next={
            <>
              <p>The earlier answers and your reason are in the history of {referral.alias}.</p>
              {!isEnded(referral.state) && <p>{nextStepWords(referral)}.</p>}
            </>
          }
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
