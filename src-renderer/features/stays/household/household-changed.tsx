import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'

interface Props {
  readonly title: string
  /** The enrollment whose page shows the household. */
  readonly EnrollmentID: string
  readonly row: { readonly label: string; readonly value: string }
  readonly next: string
  readonly onUndo: () => Promise<void>
}

/** What changed in a household, and what is next. */
export function HouseholdChanged({ title, EnrollmentID, row, next, onUndo }: Props) {
  return (
    <DonePanel
      title={title}
      next={<p>{next}</p>}
      onUndo={onUndo}
      actions={
        <ButtonLink look="primary" href={`#/enrollments/${EnrollmentID}`}>
          Open the enrollment
        </ButtonLink>
      }
    >
      <SummaryList rows={[{ id: 'what', ...row }]} />
    </DonePanel>
  )
}
