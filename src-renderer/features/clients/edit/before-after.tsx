import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import type { ProfilePart, SavedProfile } from '#shared/domain/client/profile.ts'
import { standsAs } from './stands-as.ts'

interface Props {
  readonly part: ProfilePart
  readonly before: SavedProfile
  readonly after: SavedProfile
}

/** What it was and what it becomes, one under the other. */
export function BeforeAfter({ part, before, after }: Props) {
  return (
    <SummaryList
      rows={[
        { id: 'before', label: 'Before', value: standsAs(part, before) },
        { id: 'after', label: 'From now on', value: standsAs(part, after) },
      ]}
    />
  )
}
