import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import type { DraftKind, Unfinished } from '#shared/ipc/draft-calls.ts'
import { DraftList } from './draft-list.tsx'

interface Props {
  readonly kind: DraftKind
  /** Where a draft of this kind about something new goes on. */
  readonly pathOf: (draft_id: string) => string
  readonly words: {
    readonly another: string
    readonly title: string
    readonly none: string
    readonly one: string
    readonly several: (count: number) => string
    readonly failed: string
    readonly opening: string
  }
}

/** Asks whether to go on with something new that was begun earlier, or to begin another. */
export function BegunBefore(props: Props) {
  const drafts = useQuery(query('drafts', 'unfinished'))
  if (drafts.isError) {
    return (
      <ErrorState
        isPage
        title="Your drafts could not be read"
        safe={drafts.error.message}
        onRetry={() => void drafts.refetch()}
      />
    )
  }
  // What was read before this page may not know of a draft that was written since.
  if (!drafts.isFetchedAfterMount || drafts.data === undefined)
    return <LoadingState label="Reading your drafts" />
  const begun = drafts.data.filter(({ kind, subject }) => kind === props.kind && subject === 'new')
  return <GoOnOrAnother {...props} begun={begun} />
}

function GoOnOrAnother({ begun, ...props }: Props & { readonly begun: readonly Unfinished[] }) {
  const [another, setAnother] = useState(begun.length === 0)
  if (another) return <Another {...props} />
  const { none, one, several, title } = props.words
  const lead = begun.length === 0 ? none : begun.length === 1 ? one : several(begun.length)
  return (
    <>
      <PageHeading
        lead={lead}
        actions={
          <Button look={begun.length === 0 ? 'primary' : 'secondary'} onClick={() => setAnother(true)}>
            {props.words.another}
          </Button>
        }
      >
        {title}
      </PageHeading>
      <DraftList drafts={begun} />
    </>
  )
}

/** Begins a blank draft, and goes to its page. */
function Another({ kind, pathOf, words }: Props) {
  const blank = useQuery({
    ...query('drafts', 'open', { kind, subject: 'new' }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (blank.isError) return <ErrorState isPage title={words.failed} safe={blank.error.message} />
  if (blank.data === undefined) return <LoadingState label={words.opening} />
  return <Navigate to={pathOf(blank.data.draft_id)} replace />
}
