import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { logEventPath } from '#renderer/api/resume-path.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { amendableSections, type AmendableSection } from '#shared/domain/intake/amend/amend-answers.ts'
import type { RecordedIntake } from '#shared/ipc/intake-calls.ts'
import { partTitles } from './amend-stay.ts'
import styles from './amend.module.css'
import { HouseholdPart } from '#renderer/features/stays/household/household-part.tsx'
import { InterimPart } from '#renderer/features/stays/interim/interim-part.tsx'
import { AssistancePart } from '#renderer/features/stays/assistance/assistance-part.tsx'
import { ExitPart } from './exit-part.tsx'
import { recordedPart } from './recorded-part.ts'

/** What the intake recorded of one person at one project, part by part, each with a way to correct it. */
export function EnrollmentPage() {
  const { enrollmentId: EnrollmentID = '' } = useParams()
  const recorded = useQuery(query('intake', 'recorded', { EnrollmentID }))
  if (recorded.isPending) return <LoadingState label="Reading the enrollment" lines={8} />
  if (recorded.isError) {
    return (
      <>
        <PageHeading>Enrollment</PageHeading>
        <ErrorState
          title="This enrollment could not be read"
          safe={recorded.error.message}
          onRetry={() => void recorded.refetch()}
        />
      </>
    )
  }
  const { alias, ProjectName, PersonalID, hasIntake, readOnlyReason } = recorded.data
  return (
    <div className={styles.record}>
      <PageHeading
        lead={ProjectName}
        actions={
          <>
            <ButtonLink href={`#${logEventPath(PersonalID)}?enrollment=${EnrollmentID}`}>
              Log a CE event
            </ButtonLink>
            <ButtonLink href={`#/clients/${PersonalID}/enrollments`}>Back to the record</ButtonLink>
          </>
        }
      >
        Enrollment of {alias}
      </PageHeading>
      {readOnlyReason !== null && hasIntake && (
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      )}
      {hasIntake ? (
        amendableSections.map((section) => <Part key={section} section={section} recorded={recorded.data} />)
      ) : (
        <EmptyState>
          No intake made this enrollment. One that came with a referral is amended there: open the referral.
        </EmptyState>
      )}
      <HouseholdPart EnrollmentID={EnrollmentID} />
      <InterimPart EnrollmentID={EnrollmentID} />
      <AssistancePart EnrollmentID={EnrollmentID} />
      <ExitPart EnrollmentID={EnrollmentID} />
    </div>
  )
}

interface PartProps {
  readonly section: AmendableSection
  readonly recorded: RecordedIntake
}

function Part({ section, recorded }: PartProps) {
  const { rows, fixed } = recordedPart(section, recorded)
  const title = partTitles[section]
  return (
    <section className={styles.part} aria-labelledby={`part-${section}`}>
      <header className={styles.partHead}>
        <h2 id={`part-${section}`}>{title}</h2>
        {fixed === null && recorded.readOnlyReason === null && (
          <ButtonLink look="quiet" href={`#/enrollments/${recorded.EnrollmentID}/${section}`}>
            Change<span className="visually-hidden"> {title}</span>
          </ButtonLink>
        )}
      </header>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {fixed !== null && <p className={styles.quiet}>{fixed}</p>}
    </section>
  )
}
