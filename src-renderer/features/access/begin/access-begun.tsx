import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { rapidResolutionPath, situationPath } from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { wayInLabels } from '#shared/domain/access/begin-access.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'

interface Props {
  /** The head's enrollment. */
  readonly EnrollmentID: string
  readonly onUndo: () => Promise<void>
}

/** Coordinated Entry is started: what was saved, and what is asked next. */
export function AccessBegun({ EnrollmentID, onUndo }: Props) {
  const { data: begun } = useQuery(query('access', 'situationContext', { EnrollmentID }))
  const PersonalID = begun?.PersonalID ?? null
  const { data: record } = useQuery({
    ...query('access', 'ofClient', { PersonalID: PersonalID ?? '' }),
    enabled: PersonalID !== null,
  })
  const stay = record?.stays.find((one) => one.EnrollmentID === EnrollmentID)
  if (begun === undefined || record === undefined || stay === undefined)
    return <LoadingState label="Reading what was saved" />
  return (
    <DonePanel
      title="Coordinated Entry started"
      next={
        <p>
          Ask where they live now while you are with them. If they need a safe place today, talk about rapid
          resolution before anything else.
        </p>
      }
      onUndo={onUndo}
      actions={
        <>
          <ButtonLink href={`#${situationPath(EnrollmentID)}`} look="primary">
            Record where they live now
          </ButtonLink>
          <ButtonLink href={`#${rapidResolutionPath(stay.HouseholdID)}`}>Rapid resolution</ButtonLink>
          <ButtonLink href={`#/clients/${begun.PersonalID}/enrollments`}>Open the record</ButtonLink>
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'who', label: 'Head of household', value: begun.alias },
          { id: 'since', label: 'Since', value: formatDate(stay.EntryDate) },
          { id: 'point', label: 'Access point', value: stay.access?.accessPoint ?? '' },
          {
            id: 'how',
            label: 'How they came',
            value: stay.access === null ? '' : wayInLabels[stay.access.howCame],
          },
        ]}
      />
    </DonePanel>
  )
}
