import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import { newQuestionnaire } from '#shared/domain/questionnaire/edit.ts'
import { questionnaireSchema, type Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import type { QuestionnaireVersion } from '#shared/ipc/questionnaire-calls.ts'
import { headVersion } from '../version-words.ts'
import { Editor, type WriteAnswers } from './editor.tsx'

/** Where a new questionnaire, which has no key yet, is written. */
const fresh = 'fresh'
/** What the writing begins with when a file was taken in. */
const ofFile = 'file'
/** So much of a version's id tells it from all others, and leaves room for the key. */
const shortId = 20

/** Writes a change of a questionnaire, or a new one, as a draft that is kept until it is proposed. */
export function WritePage() {
  const { key = '' } = useParams()
  const [parameters] = useSearchParams()
  const from = parameters.get('from')
  const whyNot = useWhyNot('questionnaire.propose')
  const list = useQuery(query('questionnaires', 'list'))
  const versions = useQuery(query('questionnaires', 'get', { key }))
  if (list.isPending || versions.isPending)
    return <LoadingState label="Reading the questionnaire" lines={8} />
  const failed = list.error ?? versions.error
  if (failed !== null) {
    return (
      <ErrorState
        isPage
        title="This questionnaire could not be read"
        safe={failed.message}
        onRetry={() => void versions.refetch()}
      />
    )
  }
  if (whyNot !== null) {
    return (
      <>
        <PageHeading>Change a questionnaire</PageHeading>
        <Banner>{whyNot}.</Banner>
      </>
    )
  }
  if (key !== fresh && from !== ofFile && (versions.data ?? []).length === 0) {
    return (
      <ErrorState
        isPage
        title="This questionnaire is not there"
        safe="Nothing was changed."
        advice={<a href="#/settings/questionnaires">All questionnaires</a>}
      />
    )
  }
  const taken = (list.data ?? []).map((one) => one.key)
  return (
    <Writing key={`${key} ${from ?? ''}`} at={key} from={from} versions={versions.data ?? []} taken={taken} />
  )
}

interface Props {
  readonly at: string
  /** The version it begins with, by the start of its id, or a file; null for the one that counts. */
  readonly from: string | null
  readonly versions: readonly QuestionnaireVersion[]
  readonly taken: readonly string[]
}

function Writing({ at, from, versions, taken }: Props) {
  const location = useLocation()
  const today = useToday()
  const head = headVersion(versions)
  const file = useMemo(() => takenIn(location.state), [location.state])
  const seed = useMemo((): Partial<WriteAnswers> => {
    const source =
      from === null ? head : versions.find((one) => one.questionnaire_version_id.startsWith(from))
    const body = file ?? source?.body ?? newQuestionnaire(taken)
    return { body, base_number: head?.number ?? 0 }
    // What a draft begins with is taken once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const subject = from === null ? at : `${at}/${from.slice(0, shortId)}`
  const held = useDraft<WriteAnswers>('questionnaire', subject, seed)
  const isReady = held.ready
  const change = held.ready ? held.draft.change : null
  useEffect(() => {
    // A file that was chosen just now stands before what was written from an earlier one.
    if (isReady && file !== null) change?.('body', file)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isReady, file])
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  return <Editor draft={held.draft} draft_id={held.draft_id} head={head} today={today} />
}

/** A questionnaire that was read from a file is handed over with the address. */
function takenIn(state: unknown): Questionnaire | null {
  if (typeof state !== 'object' || state === null || !('body' in state)) return null
  const read = questionnaireSchema.safeParse(state.body)
  return read.success ? read.data : null
}
