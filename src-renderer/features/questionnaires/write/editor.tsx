import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { SaveStatus } from '#renderer/components/step-wizard/save-status.tsx'
import { whyLength } from '#shared/domain/questionnaire/decide.ts'
import { bodyPath, questionnaireIssues } from '#shared/domain/questionnaire/questionnaire-issues.ts'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import type { QuestionnaireVersion } from '#shared/ipc/questionnaire-calls.ts'
import { ChangesList } from '../changes-list.tsx'
import { TryQuestionnaire } from '../try-questionnaire.tsx'
import { AboutEditor } from './about-editor.tsx'
import { BandsEditor } from './bands-editor.tsx'
import styles from './editor.module.css'
import { SectionsEditor } from './sections-editor.tsx'

/** What is written of a proposal. */
export interface WriteAnswers {
  readonly body: Questionnaire
  readonly base_number: number
  readonly why: string | null
  readonly effective_from: string | null
}

interface Props {
  readonly draft: DraftHandle<WriteAnswers>
  readonly draft_id: string
  /** The version that counts; null for a new questionnaire. */
  readonly head: QuestionnaireVersion | null
  readonly today: string
}

/** Everything about a questionnaire on one page, and its proposal. */
export function Editor({ draft, draft_id, head, today }: Props) {
  const { body, base_number = 0, why = null, effective_from = null } = draft.answers
  const [isTrying, setTrying] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const issues = useIssues()
  const { saved, save } = useSave()
  if (body === undefined) return null
  if (saved !== null) return <Proposed body={body} id={saved.id} />
  if (isTrying)
    return <TryQuestionnaire questionnaire={body} today={today} onLeave={() => setTrying(false)} />
  const number = head?.number ?? 0
  const change = (next: Questionnaire): void => draft.change('body', next)

  async function propose(): Promise<void> {
    if (body === undefined || !issues.show(questionnaireIssues(body))) return
    setBusy(true)
    await draft.flush()
    const request = { body: JSON.stringify(body), base_number, why, effective_from }
    const stopped = await save(() => api.questionnaires.propose(request))
    setBusy(false)
    if (stopped.length > 0) issues.show(stopped)
    else await api.drafts.discard({ draft_id }).catch(() => undefined)
  }

  return (
    <>
      <PageHeading
        lead="Nothing is asked differently before a second person has approved it."
        actions={<ButtonLink href="#/settings/questionnaires">Finish later</ButtonLink>}
      >
        {head === null ? 'A new questionnaire' : `Change “${head.body.label}”`}
      </PageHeading>
      <div className={styles.editor}>
        {base_number !== number && (
          <Banner
            tone="due"
            title={`Version ${number} was approved since you began`}
            action={
              <Button onClick={() => draft.change('base_number', number)}>Go on from version {number}</Button>
            }
          >
            Below you see what your proposal would change in it. Nothing you wrote is lost.
          </Banner>
        )}
        <PlainForm
          issues={issues}
          busy={isBusy}
          onSubmit={() => void propose()}
          action="Propose it"
          beside={
            <>
              <Button
                onClick={() => {
                  if (issues.show(questionnaireIssues(body))) setTrying(true)
                }}
              >
                Try it as it will be asked
              </Button>
              <SaveStatus draft={draft} />
            </>
          }
        >
          <AboutEditor
            value={body}
            onChange={change}
            path={bodyPath}
            errorAt={issues.at}
            isNew={head === null}
          />
          <SectionsEditor
            value={body}
            onChange={change}
            path={bodyPath}
            errorAt={issues.at}
            wrong={issues.all.map(({ path }) => path)}
          />
          {body.kind === 'standard' && (
            <BandsEditor
              value={body.bands}
              onChange={(bands) => change({ ...body, bands })}
              path={`${bodyPath}.bands`}
              errorAt={issues.at}
            />
          )}
          <section className={styles.part} aria-label="The proposal">
            <h2>What changes</h2>
            <ChangesList before={head?.body ?? null} after={body} />
            <LongTextField
              id={fieldId('why')}
              label="What changes, and why?"
              hint="Whoever approves it reads this first"
              max={whyLength}
              value={why}
              error={issues.at('why')}
              onChange={(words) => draft.change('why', words)}
            />
            <DateInput
              id={fieldId('effective_from')}
              label="First day on which it is asked"
              hint="Today or later; what was asked before stays as it was asked"
              today={today}
              value={effective_from}
              error={issues.at('effective_from')}
              onChange={(day) => draft.change('effective_from', day)}
            />
          </section>
        </PlainForm>
      </div>
    </>
  )
}

function Proposed({ body, id }: { readonly body: Questionnaire; readonly id: string }) {
  return (
    <DonePanel
      title={`“${body.label}” is proposed`}
      next={
        <p>
          A second person who may approve unlocks this vault, reads it under Settings, Questionnaires, and
          signs. Until then nothing changes.
        </p>
      }
      actions={
        <>
          <ButtonLink look="primary" href={`#/settings/questionnaires/${body.key}/${id}`}>
            Open the proposal
          </ButtonLink>
          <ButtonLink href="#/settings/questionnaires">All questionnaires</ButtonLink>
        </>
      }
    />
  )
}
