import { useParams } from 'react-router'
import { useToday } from '#renderer/api/use-today.ts'
import { EndStayWizard } from './end-stay-wizard.tsx'
import { ReadStay } from './read-stay.tsx'

/** Ends a household's stay, for everyone or for some. */
export function EndStayPage() {
  const { householdId: HouseholdID = '' } = useParams()
  const today = useToday()
  return (
    <ReadStay HouseholdID={HouseholdID} heading="End the stay">
      {(stay) => <EndStayWizard key={HouseholdID} stay={stay} today={today} />}
    </ReadStay>
  )
}
