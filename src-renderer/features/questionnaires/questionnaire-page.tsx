import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { writeQuestionnairePath } from '#renderer/api/resume-path.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import type { QuestionnaireVersion } from '#shared/ipc/questionnaire-calls.ts'
import settings from '#renderer/features/settings/settings.module.css'
import { fromWords, headVersion, nameWords } from './version-words.ts'

/** One questionnaire: what counts, what is proposed, and every version there was. */
export function QuestionnairePage() {
  const { key = '' } = useParams()
  const versions = useQuery(query('questionnaires', 'get', { key }))
  const whyNot = useWhyNot('questionnaire.propose')
  if (versions.isPending) return <LoadingState label="Reading the questionnaire" lines={8} />
  const [newest] = versions.data ?? []
  if (versions.isError || newest === undefined) {
    return (
      <ErrorState
        isPage
        title="This questionnaire could not be read"
        safe={versions.error?.message ?? 'It is not there. Nothing was changed.'}
        advice={<a href="#/settings/questionnaires">All questionnaires</a>}
        onRetry={() => void versions.refetch()}
      />
    )
  }
  const head = headVersion(versions.data) ?? newest
  const { body } = head
  return (
    <>
      <PageHeading
        lead={body.about}
        actions={
          <>
            <ButtonLink href="#/settings/questionnaires">All questionnaires</ButtonLink>
            {whyNot === null && (
              <ButtonLink look="primary" href={`#${writeQuestionnairePath(key)}`}>
                Propose a change
              </ButtonLink>
            )}
          </>
        }
      >
        {body.label}
      </PageHeading>
      <div className={settings.part}>
        {whyNot !== null && <p className={settings.quiet}>{whyNot}.</p>}
        <p className={settings.reading}>
          {body.verified ? 'Approved by your CoC' : 'Ask your CoC'}: {body.source}
        </p>
        <DataTable
          caption="Versions, proposals first"
          columns={columns}
          rows={versions.data}
          rowId={({ questionnaire_version_id }) => questionnaire_version_id}
          link={{
            href: ({ questionnaire_version_id }) =>
              `#/settings/questionnaires/${key}/${questionnaire_version_id}`,
          }}
        />
      </div>
    </>
  )
}

const columns: readonly Column<QuestionnaireVersion>[] = [
  { id: 'name', header: 'Version', cell: nameWords, width: '10rem' },
  { id: 'from', header: 'Asked from', cell: fromWords, width: '11rem' },
  { id: 'why', header: 'Why', cell: ({ why }) => why },
  { id: 'proposed', header: 'Proposed by', cell: ({ proposedBy }) => proposedBy ?? 'Threshold' },
  { id: 'decided', header: 'Decided by', cell: ({ decidedBy }) => decidedBy ?? '' },
]
