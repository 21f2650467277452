import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { urgencyOf, wordsOfDue } from '#renderer/components/due-label/due-of.ts'
import { ReferralSpine } from '#renderer/components/referral-spine/referral-spine.tsx'
import { WizardFrame } from '#renderer/components/step-wizard/wizard-frame.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'

interface Props {
  /** The referral as it stands after the save. */
  readonly referral: Referral
  readonly undo: () => Promise<void>
}

/** The enrollment is saved: the referral's result is next. */
export function IntakeDone({ referral, undo }: Props) {
  const navigate = useNavigate()
  const record = useQuery(query('clients', 'record', { PersonalID: referral.PersonalID }))
  const { referral_id, resultingEnrollment } = referral

  async function takeBack(): Promise<void> {
    await undo()
    await navigate(`/referrals/${referral_id}`)
  }

  return (
    <WizardFrame spine={<ReferralSpine referral={referral} />}>
      <DonePanel
        title="Enrollment saved"
        next={<Next referral={referral} />}
        onUndo={takeBack}
        actions={
          <>
            <ButtonLink look="primary" href={`#/referrals/${referral_id}/successful`}>
              Record the result
            </ButtonLink>
            {resultingEnrollment !== null && (
              <ButtonLink href={`#/enrollments/${resultingEnrollment.EnrollmentID}`}>
                Open the enrollment
              </ButtonLink>
            )}
            <ButtonLink href={`#/referrals/${referral_id}`}>Open the referral</ButtonLink>
          </>
        }
      >
        <SummaryList
          rows={[
            {
              id: 'who',
              label: 'Household',
              value: record.data?.household.map(({ alias }) => alias).join(', '),
            },
            { id: 'project', label: 'Project', value: referral.ProjectName },
            {
              id: 'start',
              label: 'Project start date',
              value: resultingEnrollment === null ? null : formatDate(resultingEnrollment.EntryDate),
            },
          ]}
        />
      </DonePanel>
    </WizardFrame>
  )
}

function Next({ referral: { nextDueOn } }: Pick<Props, 'referral'>) {
  const today = useToday()
  const { calendar } = useCommunity()
  return (
    <>
      <p>Record the result of the referral.</p>
      {nextDueOn !== null && (
        <DueLabel urgency={urgencyOf(nextDueOn, today, calendar)}>
          {wordsOfDue(nextDueOn, today, calendar)}
        </DueLabel>
      )}
    </>
  )
}
