import { useState } from 'react'
import { Banner } from '#renderer/components/banner/banner.tsx'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'

interface Props {
  readonly draft: Pick<DraftHandle<object>, 'answers'>
  /** Whether the record was saved again after the draft was begun. */
  readonly changedSince: boolean
  /** What the form changes: 'the card'. */
  readonly what: string
}

/**
 * Says that a form which was left shows what was typed into it, not what is on record: nobody may take a draft for the
 * record.
 */
export function DraftNote({ draft, changedSince, what }: Props) {
  const [isResumed] = useState(() => Object.keys(draft.answers).length > 0)
  if (!isResumed) return null
  return (
    <Banner tone={changedSince ? 'due' : 'note'} title="You stopped here before saving">
      {changedSince
        ? `Since then ${what} was changed. What you typed is filled in, and the rest is as ${what} says now: look at all of it before you save.`
        : `What you typed is filled in, and is not on record yet.`}
    </Banner>
  )
}
