import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { writeQuestionnairePath } from '#renderer/api/resume-path.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { Section } from '#renderer/features/settings/settings-frame.tsx'
import settings from '#renderer/features/settings/settings.module.css'
import type { QuestionnaireVersion } from '#shared/ipc/questionnaire-calls.ts'
import { ApproveForm } from './approve-form.tsx'
import { ChangesList } from './changes-list.tsx'
import { TryQuestionnaire } from './try-questionnaire.tsx'
import { decidedWords, headVersion, proposedWords, standingWords } from './version-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** One version: what it changes, how it is asked, and, while it is proposed, the decision on it. */
export function VersionPage() {
  const { key = '', versionId = '' } = useParams()
  const versions = useQuery(query('questionnaires', 'get', { key }))
  if (versions.isPending) return <LoadingState label="Reading the version" lines={8} />
  const version = versions.data?.find(({ questionnaire_version_id: id }) => id === versionId)
  if (versions.isError || version === undefined) {
    return (
      <ErrorState
        isPage
        title="This version could not be read"
        safe={versions.error?.message ?? 'It is not there. Nothing was changed.'}
        advice={<a href="#/settings/questionnaires">All questionnaires</a>}
        onRetry={() => void versions.refetch()}
      />
    )
  }
  return <OneVersion key={versionId} version={version} versions={versions.data} />
}

interface Props {
  readonly version: QuestionnaireVersion
  readonly versions: readonly QuestionnaireVersion[]
}

function OneVersion({ version, versions }: Props) {
  const today = useToday()
  const mayNot = useWhyNot('questionnaire.approve')
  const [asks, setAsks] = useState<'try' | 'withdraw' | null>(null)
  const { body, state, questionnaire_version_id: id, base_number, isMine } = version
  const head = headVersion(versions)
  const base = versions.find(({ number }) => number === base_number) ?? null
  const isStale = state === 'proposed' && base_number !== (head?.number ?? 0)
  if (asks === 'try')
    return <TryQuestionnaire questionnaire={body} today={today} onLeave={() => setAsks(null)} />
  return (
    <>
      <PageHeading
        lead={standingWords(version)}
        actions={
          <>
            <ButtonLink href={`#/settings/questionnaires/${body.key}`}>All versions</ButtonLink>
            <Button onClick={() => setAsks('try')}>Try it as it is asked</Button>
          </>
        }
      >
        {body.label}
      </PageHeading>
      <div className={settings.part}>
        <SummaryList rows={rowsOf(version)} />
        <Section title={state === 'proposed' ? 'What it would change' : 'What it changed'}>
          <ChangesList before={(isStale ? head : base)?.body ?? null} after={body} />
        </Section>
        {state === 'proposed' && (
          <Section title="Decision">
            {isStale && (
              <Banner
                tone="due"
                title={`Version ${head?.number ?? 0} was approved after this was written`}
                action={
                  <ButtonLink href={`#${writeQuestionnairePath(`${body.key}/${id.slice(0, 20)}`)}`}>
                    Propose it anew on version {head?.number ?? 0}
                  </ButtonLink>
                }
              >
                Approving it would undo that. Nothing is lost: it can be proposed anew.
              </Banner>
            )}
            {!isStale && (isMine || mayNot !== null) && (
              <p className={settings.reading}>
                {isMine
                  ? 'You proposed this. A colleague who may approve unlocks this vault, reads this page and signs.'
                  : `${mayNot ?? ''}.`}
              </p>
            )}
            {!isStale && !isMine && mayNot === null && (
              <div className={settings.fields}>
                <ApproveForm version={version} today={today} />
              </div>
            )}
            {(isMine || mayNot === null) && (
              <Button look="quiet" onClick={() => setAsks('withdraw')}>
                Withdraw this proposal
              </Button>
            )}
          </Section>
        )}
      </div>
      {asks === 'withdraw' && <WithdrawDialog id={id} onClose={() => setAsks(null)} />}
    </>
  )
}

function rowsOf(version: QuestionnaireVersion) {
  const { why, decision, state, body } = version
  return [
    { id: 'why', label: 'Why', value: why },
    { id: 'proposed', label: 'Proposed by', value: proposedWords(version) },
    ...(state === 'proposed'
      ? []
      : [
          {
            id: 'decided',
            label: state === 'approved' ? 'Approved by' : 'Withdrawn by',
            value: decidedWords(version) || 'It came with Threshold',
          },
          { id: 'decision', label: state === 'approved' ? 'The decision' : 'Reason', value: decision },
        ]),
    {
      id: 'source',
      label: 'Source',
      value: `${body.verified ? 'Approved by your CoC' : 'Ask your CoC'}: ${body.source}`,
    },
  ]
}
