import { formatDate } from '#shared/domain/date/format-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import { outcomeLabels } from './item.ts'

/** What the minutes need of a conference: aliases and words, nothing that says who somebody is. */
interface Told {
  readonly items: readonly {
    readonly conference_item_id: string
    readonly alias: string
    readonly outcome: string | null
    readonly decision: string | null
  }[]
  readonly actions: readonly {
    readonly conference_item_id: string
    readonly what: string
    readonly who: string
    readonly due_on: string
    readonly done_on: string | null
  }[]
  readonly requests: readonly {
    readonly conference_item_id: string | null
    readonly Event: number
    readonly ProjectName: string | null
    readonly state: string
  }[]
}

/** One household in the minutes. */
export interface MinutesLine {
  readonly conference_item_id: string
  readonly alias: string
  readonly decided: readonly string[]
  readonly toDo: readonly string[]
}

/** The minutes, a household a line, in the order of the agenda. They name no project: it could tell where somebody will be. */
export function minutesLines({ items, actions, requests }: Told): readonly MinutesLine[] {
  return items.map(({ conference_item_id, alias, outcome, decision }) => ({
    conference_item_id,
    alias,
    decided: [
      outcomeWords(outcome),
      ...requests
        .filter(
          (request) => request.conference_item_id === conference_item_id && request.state !== 'withdrawn',
        )
        .map(({ Event, ProjectName }) => askedWords(Event, ProjectName)),
      ...(decision === null ? [] : [decision]),
    ],
    toDo: actions
      .filter((action) => action.conference_item_id === conference_item_id)
      .map(
        ({ what, who, due_on, done_on }) =>
          `${what}: ${who}, by ${formatDate(due_on)}${done_on === null ? '' : ', done'}`,
      ),
  }))
}

/** What was asked for, without the name of a project. */
function askedWords(Event: number, ProjectName: string | null): string {
  const where = ProjectName === null ? 'any project' : 'one project, named in the record'
  return `${labelOf('EventType', Event) ?? 'A referral'}, ${where}`
}

/** What was decided, in words. */
export function outcomeWords(outcome: string | null): string {
  const labels: Readonly<Record<string, string>> = outcomeLabels
  return outcome === null ? 'Not talked about' : (labels[outcome] ?? 'Decided in another version')
}
