import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LeaveGuard } from '#renderer/components/leave-guard/leave-guard.tsx'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { noteLength } from '#shared/domain/client/note.ts'
import { checkItem, outcomeLabels, outcomes, type ItemAnswers } from '#shared/domain/conference/item.ts'
import type { ConferenceItem, WholeConference } from '#shared/ipc/conference-calls.ts'
import { RequestFields } from '../request-fields.tsx'

interface Props {
  readonly item: ConferenceItem
  readonly conference: WholeConference
  /** The household after this one; null for the last. */
  readonly next: string | null
}

/** What is decided for one household: the outcome, a referral to ask for, words, and what somebody does. */
export function ItemForm({ item, conference, next }: Props) {
  const { conference_item_id, alias } = item
  const { conference_id, held_on, projects, requests } = conference
  const navigate = useNavigate()
  const today = useToday()
  const { save } = useSave()
  const issues = useIssues()
  const [isBusy, setBusy] = useState(false)
  const [read, setRead] = useState(false)
  const [isChanged, setChanged] = useState(false)
  const asked = requests.find((one) => one.conference_item_id === conference_item_id && one.state === 'asked')
  const [answers, setAnswers] = useState<ItemAnswers>({
    outcome: outcomes.find((outcome) => outcome === item.outcome) ?? null,
    decision: item.decision,
    Event: asked?.Event ?? null,
    ProjectID: projects.find(({ ProjectName }) => ProjectName === asked?.ProjectName)?.ProjectID ?? null,
  })
  const change = (changed: ItemAnswers): void => {
    setRead(false)
    setChanged(true)
    setAnswers({ ...answers, ...changed })
  }

  async function decide(): Promise<void> {
    const found = checkItem(answers, { today, held_on, projects })
    const mayGoOn = issues.show(found)
    if (!mayGoOn || (found.length > 0 && !read)) {
      setRead(mayGoOn)
      return
    }
    setBusy(true)
    const stopped = await save(() =>
      api.conferences.decide({ conference_item_id, answers, acceptWarnings: read }),
    )
    setBusy(false)
    if (!issues.show(stopped) || stopped.length > 0) return
    setChanged(false)
    await navigate(next === null ? `/conferences/${conference_id}` : `/conferences/${conference_id}/${next}`)
  }

  return (
    <>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action={next === null ? 'Save, and see the agenda' : 'Save, and go to the next'}
        onSubmit={() => void decide()}
        beside={
          <ButtonLink look="quiet" href={`#/conferences/${conference_id}`}>
            Back to the agenda
          </ButtonLink>
        }
      >
        <ChoiceField
          id={fieldId('outcome')}
          label={`What is decided for ${alias}?`}
          options={outcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
          value={answers.outcome}
          error={issues.at('outcome')}
          onChange={(outcome) => change({ outcome })}
        />
        {answers.outcome === 'refer' && (
          <RequestFields
            answers={answers}
            issues={issues}
            projects={projects}
            today={today}
            onChange={change}
          />
        )}
        <LongTextField
          id={fieldId('decision')}
          label="Decision in words"
          hint="The minutes carry it: no names, no places"
          optional
          max={noteLength}
          value={answers.decision}
          error={issues.at('decision')}
          onChange={(decision) => change({ decision })}
        />
        <TextField
          id={fieldId('what')}
          label="What is to be done?"
          optional
          value={answers.what}
          error={issues.at('what')}
          onChange={(what) => change({ what })}
        />
        <TextField
          id={fieldId('who')}
          label="Who does it?"
          hint="A role, or a colleague’s name"
          optional
          value={answers.who}
          error={issues.at('who')}
          onChange={(who) => change({ who })}
        />
        <DateInput
          id={fieldId('due_on')}
          label="By when?"
          optional
          today={today}
          value={answers.due_on}
          error={issues.at('due_on')}
          onChange={(due_on) => change({ due_on })}
        />
      </PlainForm>
      <LeaveGuard isOn={isChanged && !isBusy} title="Leave without saving?" leave="Leave without saving">
        <p>What you wrote for {alias} is not kept anywhere else.</p>
      </LeaveGuard>
    </>
  )
}
