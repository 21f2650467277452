import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { MultiChoiceField } from '#renderer/components/multi-choice-field/multi-choice-field.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { agendaLimit, checkPlan, type PlanAnswers } from '#shared/domain/conference/plan.ts'
import { wordFor } from '#shared/domain/pack/terms.ts'
import type { ListedHousehold } from '#shared/ipc/priority-calls.ts'

/** How many households from the top of the list are ticked to begin with. */
const ticked = 10

/** Plans a conference: what it is called, when it is, and who is talked about, from the top of the list. */
export function PlanPage() {
  const list = useQuery(query('priority', 'page', { kind: 'standard', filter: 'all', offset: 0 }))
  return (
    <>
      <PageHeading lead="The agenda is taken from the top of the list; tick and untick as you like.">
        Plan a conference
      </PageHeading>
      {list.isPending && <LoadingState label="Putting the households in order" lines={8} />}
      {list.isError && (
        <ErrorState
          title="The list could not be worked out"
          safe={list.error.message}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isSuccess && list.data.rows.length === 0 && (
        <EmptyState action={<ButtonLink href="#/clients">Find a client</ButtonLink>}>
          Nobody is on the list yet. Place a household first, from its record.
        </EmptyState>
      )}
      {list.isSuccess && list.data.rows.length > 0 && (
        <PlanForm households={list.data.rows.slice(0, agendaLimit)} />
      )}
    </>
  )
}

function PlanForm({ households }: { readonly households: readonly ListedHousehold[] }) {
  const today = useToday()
  const { pack } = useCommunity()
  const { saved, save } = useSave()
  const issues = useIssues()
  const [isBusy, setBusy] = useState(false)
  const [read, setRead] = useState(false)
  const [answers, setAnswers] = useState<PlanAnswers>({
    name: wordFor(pack, 'conference'),
    held_on: today,
    agenda: households.slice(0, ticked).map(({ PersonalID }) => PersonalID),
  })
  const change = (changed: PlanAnswers): void => {
    setRead(false)
    setAnswers({ ...answers, ...changed })
  }
  async function plan(): Promise<void> {
    const found = checkPlan(answers, today)
    const mayGoOn = issues.show(found)
    if (!mayGoOn || (found.length > 0 && !read)) {
      setRead(mayGoOn)
      return
    }
    // The order of the list, whatever the order of the ticks.
    const agenda = households
      .map(({ PersonalID }) => PersonalID)
      .filter((PersonalID) => answers.agenda?.includes(PersonalID) === true)
    setBusy(true)
    const stopped = await save(() =>
      api.conferences.plan({ answers: { ...answers, agenda }, acceptWarnings: read }),
    )
    setBusy(false)
    issues.show(stopped)
  }
  if (saved !== null) return <Navigate to={`/conferences/${saved.id}`} replace />
  return (
    <PlainForm
      issues={issues}
      busy={isBusy}
      action={read ? 'Plan it as it is' : 'Plan the conference'}
      onSubmit={() => void plan()}
    >
      <TextField
        id={fieldId('name')}
        label="What is it called?"
        hint="The minutes carry it: no names of clients"
        value={answers.name}
        error={issues.at('name')}
        onChange={(name) => change({ name })}
      />
      <DateInput
        id={fieldId('held_on')}
        label="On which day?"
        today={today}
        value={answers.held_on}
        error={issues.at('held_on')}
        onChange={(held_on) => change({ held_on })}
      />
      <TextField
        id={fieldId('facilitator')}
        label="Who leads it?"
        optional
        value={answers.facilitator}
        error={issues.at('facilitator')}
        onChange={(facilitator) => change({ facilitator })}
      />
      <MultiChoiceField
        id={fieldId('agenda')}
        label="Who is talked about?"
        options={households.map(({ PersonalID, place, alias, daysOnList, referral_id }) => ({
          value: PersonalID,
          label: `${place}. ${alias}`,
          hint: `${daysOnList} days waiting${referral_id === null ? '' : ', a referral is open'}`,
        }))}
        value={answers.agenda}
        error={issues.at('agenda')}
        onChange={(agenda) => change({ agenda: agenda === null ? null : [...agenda] })}
      />
    </PlainForm>
  )
}
