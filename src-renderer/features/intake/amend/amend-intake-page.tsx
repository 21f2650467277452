import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Navigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { AmendWizard } from '#renderer/features/amending/amend-wizard.tsx'
import {
  amendableSections,
  amendSubject,
  type AmendableSection,
} from '#shared/domain/intake/amend/amend-answers.ts'
import { savedPart } from '#shared/domain/intake/amend/rebased.ts'
import type { RecordedIntake } from '#shared/ipc/intake-calls.ts'
import { amendDefinitionOf } from './amend-definition.tsx'
import { amendContext, given, inPart, partTitles, rebased, savedAnswers } from './amend-stay.ts'
import { recordedPart } from './recorded-part.ts'

/** Corrects one part of what an intake recorded, with a reason. A part that cannot be changed leads to the record. */
export function AmendIntakePage() {
  const { enrollmentId: EnrollmentID = '', section: name } = useParams()
  const recorded = useQuery(query('intake', 'recorded', { EnrollmentID }))
  const section = amendableSections.find((known) => known === name)
  if (recorded.isPending) return <LoadingState label="Reading the enrollment" lines={8} />
  if (recorded.isError) {
    return (
      <ErrorState
        isPage
        title="This enrollment could not be read"
        safe={recorded.error.message}
        onRetry={() => void recorded.refetch()}
      />
    )
  }
  const { hasIntake, readOnlyReason } = recorded.data
  const isOpen = hasIntake && readOnlyReason === null
  if (section === undefined || !isOpen || recordedPart(section, recorded.data).fixed !== null)
    return <Navigate to={`/enrollments/${EnrollmentID}`} replace />
  return (
    <IntakeAmendment
      key={amendSubject({ EnrollmentID, section })}
      section={section}
      recorded={recorded.data}
    />
  )
}

interface Props {
  readonly section: AmendableSection
  readonly recorded: RecordedIntake
}

function IntakeAmendment({ section, recorded }: Props) {
  const { EnrollmentID, alias, context } = recorded
  const definition = useMemo(() => amendDefinitionOf(section, recorded), [section, recorded])
  return (
    <AmendWizard
      name={`Amending the intake of ${alias}`}
      definition={definition}
      amendment={{
        kind: 'amend_intake',
        subject: amendSubject({ EnrollmentID, section }),
        seed: savedAnswers(recorded, section),
        rebase: (answers) => rebased(answers, recorded, section),
        contextOf: (answers) => amendContext(recorded, section, answers),
        send: async (answers, sending) => {
          const seen = savedPart(context.saved, { EnrollmentID, section })
          const outcome = await api.intake.amend({
            EnrollmentID,
            section,
            answers: { ...given(answers), seen },
            ...sending,
          })
          return outcome.saved
            ? outcome
            : { ...outcome, issues: [...inPart(outcome.issues, section, EnrollmentID)] }
        },
      }}
      record={{ path: `/enrollments/${EnrollmentID}`, words: 'Back to the enrollment' }}
      done={{
        title: `${partTitles[section]}: amended`,
        next: <p>What it was before, and your reason, are in the history of {alias}.</p>,
      }}
    />
  )
}
