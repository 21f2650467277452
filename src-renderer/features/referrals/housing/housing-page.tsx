import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { starterCommunity } from '#shared/domain/clock/community.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { settleHousing } from '#shared/domain/resolve/housing.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { ReferralClock } from '../referral-clock.tsx'
import { ReferralWizard } from '../referral-wizard.tsx'
import { housingDefinition } from './housing-definition.ts'

/** After a successful referral: moved in, still searching, or not housed here. */
export function HousingPage() {
  const { referralId = '' } = useParams()
  const today = useToday()
  return (
    <ReferralWizard
      referral_id={referralId}
      kind="housing"
      definition={housingDefinition}
      contextOf={(referral) => ({
        today,
        referral,
        enrollment: referral.resultingEnrollment ?? { EntryDate: referral.EventDate, ExitDate: null },
        reasons: starterCommunity.reasons,
      })}
      seedOf={({ note }) => ({ note })}
      send={(answers, sending) =>
        api.referrals.recordHousing({ answers: settleHousing(answers), ...sending })
      }
      done={(referral, undo) => (
        <DonePanel
          title={doneTitle(referral)}
          next={
            <>
              <p>{doneNext(referral)}</p>
              <ReferralClock referral={referral} />
            </>
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
        >
          <SummaryList
            rows={[
              { id: 'result', label: 'Referral result', value: 'Successful: client accepted (unchanged)' },
              {
                id: 'date',
                label: 'Result date',
                value: referral.ResultDate === null ? '' : `${formatDate(referral.ResultDate)} (unchanged)`,
              },
            ]}
          />
        </DonePanel>
      )}
    />
  )
}

function doneTitle(referral: Referral): string {
  switch (referral.state) {
    case 'housed': {
      const date = referral.resultingEnrollment?.MoveInDate ?? null
      return date === null ? 'Housed' : `Housed since ${formatDate(date)}`
    }
    case 'not_housed':
      return 'Recorded: not housed here'
    default:
      return 'Noted: still searching'
  }
}

function doneNext(referral: Referral): string {
  switch (referral.state) {
    case 'housed':
      return 'Nothing is left to do for this referral.'
    case 'not_housed':
      return `Tell the list manager, so that ${referral.alias} can be considered again.`
    default:
      return 'Come back when they moved in, or when it is clear that they will not be housed here.'
  }
}
