import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useRefusal } from '#renderer/api/use-refusal.ts'
import { query } from '#renderer/api/query.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { firstStartOf } from '#shared/domain/client/check-profile.ts'
import { profileParts, type ProfilePart } from '#shared/domain/client/profile.ts'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import { EditDone } from './edit-done.tsx'
import { EditForm } from './edit-form.tsx'
import { partWords } from './part-words.ts'

/** One part of a profile, changed with a reason. */
export function EditProfilePage() {
  const { personalId: PersonalID = '', part: name } = useParams()
  const record = useQuery(query('clients', 'record', { PersonalID }))
  const { data: refused } = useRefusal('client.edit')
  const today = useToday()
  const part = profileParts.find((candidate) => candidate === name) ?? 'alias'

  if (record.isError) {
    return (
      <>
        <PageHeading>Change the profile</PageHeading>
        <ErrorState
          title="This record could not be read"
          safe={record.error.message}
          onRetry={() => void record.refetch()}
        />
      </>
    )
  }
  if (record.isPending || refused === undefined) return <LoadingState label="Reading the profile" />
  if (refused !== null) {
    return (
      <>
        <PageHeading lead={record.data.alias}>{partWords[part].title}</PageHeading>
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{refused}.</Banner>
      </>
    )
  }
  return <EditRoom key={`${PersonalID} ${part}`} part={part} record={record.data} today={today} />
}

interface RoomProps {
  readonly part: ProfilePart
  readonly record: ClientRecord
  readonly today: string
}

function EditRoom({ part, record, today }: RoomProps) {
  const { saved: done, save, undo } = useSave()
  /** What was on record when the page was opened: every change is told from there. */
  const now = { alias: record.alias, ...record.profile }
  const [before] = useState(now)
  const back = `#/clients/${record.PersonalID}/profile`

  if (done !== null) {
    return <EditDone part={part} before={before} after={now} back={back} onUndo={undo} />
  }
  return (
    <EditForm
      PersonalID={record.PersonalID}
      part={part}
      context={{ today, saved: before, firstStart: firstStartOf(record.enrollments) }}
      back={back}
      save={save}
    />
  )
}
