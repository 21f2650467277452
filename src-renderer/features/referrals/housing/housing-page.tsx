import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useReferral } from '#renderer/api/use-referral.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { housingWords } from '#shared/domain/resolve/housing-words.ts'
import type { HousedStay } from '#shared/domain/resolve/housing.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { ReferralClock } from '../referral-clock.tsx'
import { ReferralWizard } from '../referral-wizard.tsx'
import { housingDefinition } from './housing-definition.ts'

/** After a successful referral: moved in, still searching, or not housed here. */
export function HousingPage() {
  const { referralId = '' } = useParams()
  const today = useToday()
  const referral = useReferral(referralId)
  const { reasons } = useCommunity()
  const { HouseholdID, ProjectID } = referral.data?.resultingEnrollment ?? { HouseholdID: null }
  const stay = useQuery({
    ...query('stays', 'get', { HouseholdID: HouseholdID ?? '', ProjectID }),
    enabled: HouseholdID !== null,
  })
  const stayOf = (read: Referral): HousedStay | null => {
    const { ProjectName, ProjectType, resultingEnrollment } = read
    return resultingEnrollment === null
      ? { ProjectName, ProjectType, members: [], readOnlyReason: null }
      : (stay.data ?? null)
  }
  return (
    <ReferralWizard
      referral_id={referralId}
      kind="housing"
      definition={housingDefinition}
      contextOf={(read) => {
        const found = stayOf(read)
        return found === null ? null : { today, referral: read, stay: found, reasons }
      }}
      seedOf={({ note }) => ({ note })}
      send={(answers, sending) => api.referrals.recordHousing({ answers, ...sending })}
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

function doneTitle({ state, resultingEnrollment, ProjectType }: Referral): string {
  const { done } = housingWords(resultingEnrollment?.ProjectType ?? ProjectType)
  if (state !== 'housed') return state === 'not_housed' ? done.not_housed : done.successful
  const since = resultingEnrollment?.MoveInDate ?? null
  return since === null ? done.housed : `Housed since ${formatDate(since)}`
}

function doneNext({ state, alias, resultingEnrollment, ProjectType }: Referral): string {
  const { next } = housingWords(resultingEnrollment?.ProjectType ?? ProjectType)
  switch (state) {
    case 'housed':
      return 'Nothing is left to do for this referral.'
    case 'not_housed':
      return `Tell the list manager, so that ${alias} can be considered again.`
    default:
      return `${next.successful}.`
  }
}
