import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useReferral } from '#renderer/api/use-referral.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { withSuggestedDate } from '#shared/domain/resolve/check-successful.ts'
import { NextStepLink, nextStepWords } from '../next-step.tsx'
import { ReferralClock } from '../referral-clock.tsx'
import { ReferralWizard } from '../referral-wizard.tsx'
import { successfulDefinition } from './successful-definition.ts'

/** Records a successful referral. Without an enrollment there is nothing to link, and intake comes first. */
export function SuccessfulPage() {
  const { referralId = '' } = useParams()
  const today = useToday()
  const referral = useReferral(referralId)
  const enrollments = useQuery(query('referrals', 'enrollments', { referral_id: referralId }))

  if (enrollments.data?.length === 0 && referral.data !== undefined) {
    return (
      <>
        <PageHeading>{referral.data.alias}</PageHeading>
        <Banner
          title="Do the intake first"
          action={
            <ButtonLink href={`#/referrals/${referralId}/intake`} look="primary">
              Do intake first
            </ButtonLink>
          }
        >
          A successful referral needs an enrollment to link, and this household has none yet.
        </Banner>
      </>
    )
  }
  return (
    <ReferralWizard
      referral_id={referralId}
      kind="successful"
      definition={successfulDefinition}
      contextOf={(read) =>
        enrollments.data === undefined ? null : { today, referral: read, enrollments: enrollments.data }
      }
      seedOf={(read, context) => ({
        EnrollmentID: read.resultingEnrollment?.EnrollmentID ?? context.enrollments[0]?.EnrollmentID ?? null,
      })}
      settle={withSuggestedDate}
      send={(answers, sending) => api.referrals.resolveSuccessful({ answers, ...sending })}
      done={(read, undo) => (
        <DonePanel
          title={`Recorded: successful${read.ResultDate === null ? '' : `, ${formatDate(read.ResultDate)}`}`}
          next={
            <>
              <p>{nextStepWords(read)}.</p>
              <ReferralClock referral={read} />
            </>
          }
          onUndo={undo}
          actions={
            <>
              <NextStepLink referral={read} />
              <ButtonLink href={`#/referrals/${referralId}`}>Open the referral</ButtonLink>
            </>
          }
        />
      )}
    />
  )
}
