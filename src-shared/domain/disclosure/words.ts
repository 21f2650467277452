import { formatDate } from '#shared/domain/date/format-date.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { hiddenMark } from './printed-report.ts'
import type { PublishedRelease } from './published.ts'
import { profileRules, type Profile } from './profile.ts'
import type { Release } from './release.ts'
import { isThreshold, thresholdWords } from './small-cells.ts'
import type { HiddenFor, Suppression } from './suppression.ts'

/** What a table keeps back, and why. */
export interface TableWords {
  readonly table: string
  readonly title: string
  readonly shown: number
  readonly hidden: number
  readonly words: string
}

/** What was done to a report before it leaves, for people who sit on a board. */
export interface Explanation {
  readonly summary: readonly string[]
  readonly tables: readonly TableWords[]
}

/** What was asked for, what left before, and how many of its numbers do not agree with the records any more. */
interface Earlier {
  readonly threshold: number
  readonly broken: number
  readonly earlier: readonly PublishedRelease[]
}

/** Says what is hidden and why, and what was proved. It tells nothing that the release does not. */
export function explain(
  report: MadeReport,
  release: Release,
  suppression: Suppression,
  profile: Profile,
  { broken, earlier, threshold: asked }: Earlier,
): Explanation {
  const { hidden, cells, shown, certificate, how, gap } = suppression
  const whys = new Map(hidden.map(({ id, why }) => [id, why]))
  const { threshold } = certificate
  const tables = report.tables.flatMap(({ id, title }): readonly TableWords[] => {
    const own = [...release.cells, ...release.percents].filter(({ table }) => table === id)
    if (own.length === 0) return []
    const small = own.filter((cell) => ['small', 'small share'].includes(whys.get(cell.id) ?? '')).length
    const differs = own.filter((cell) => whys.get(cell.id) === 'differs').length
    const protects = own.filter((cell) => whys.get(cell.id) === 'protects').length
    const all = small + differs + protects
    return [
      {
        table: id,
        title,
        shown: own.length - all,
        hidden: all,
        words: tableWords(own.length, { small, differs, protects }, threshold),
      },
    ]
  })
  return {
    summary: [
      profileRules[profile].words,
      isThreshold(threshold) ? thresholdWords(threshold) : `Counts from 1 to ${threshold - 1} are hidden.`,
      ...stricterWords(asked, threshold, earlier),
      hidden.length === 0
        ? `All ${cells} numbers show: none of them is small.`
        : `${shown} of ${cells} numbers show. ${hidden.length} say "${hiddenMark}": a small count stands there, a percentage of a small group, or a number from which one could be worked out.`,
      how === 'fewest'
        ? 'No safe choice hides less.'
        : `There was no time to find the choice that hides least. This one is safe, and hides ${Math.ceil(gap)} more than needed at most.`,
      certificate.passed
        ? checkedWords(certificate)
        : 'Not safe: somebody could work out a hidden count. This is not released.',
      ...(certificate.narrowedBefore === 0
        ? []
        : [
            `Small counts that earlier releases had already narrowed: ${certificate.narrowedBefore}. This release narrows them no further.`,
          ]),
      ...differences(release, whys, threshold, earlier),
      ...(broken === 0
        ? []
        : [
            `Numbers that do not agree with an earlier release, because records were changed since: ${broken}.`,
          ]),
    ],
    tables,
  }
}

/** Why more is hidden than was asked for. */
function stricterWords(
  asked: number,
  threshold: number,
  earlier: readonly PublishedRelease[],
): readonly string[] {
  const release = earlier.findLast((each) => each.threshold === threshold)
  if (threshold === asked || release === undefined) return []
  const { start, end } = release.range
  return [
    `You chose to hide counts below ${asked}. Counts below ${threshold} are hidden, as in what you gave out before for ${formatDate(start)} to ${formatDate(end)}: otherwise this would tell what that one hid.`,
  ]
}

/** What was proved, and no more than that. */
function checkedWords({ narrowedBefore }: Suppression['certificate']): string {
  const but = narrowedBefore === 0 ? '' : ', but for those that earlier releases had already narrowed'
  return `Checked together with everything that is on record as given out before: from these numbers alone nobody can work out a hidden small count, or even that it is small${but}. What somebody knows by other means is not covered.`
}

/** Which earlier releases differ by few, and in how many numbers. */
function differences(
  { changed }: Release,
  whys: ReadonlyMap<string, HiddenFor>,
  threshold: number,
  earlier: readonly PublishedRelease[],
): readonly string[] {
  const few = changed.filter(({ id }) => whys.get(id) === 'differs').map(({ at }) => at)
  return [...new Set(few)].map((at) => {
    const { length } = few.filter((each) => each === at)
    const { start = '', end = '' } = earlier[at]?.range ?? {}
    return `${length} ${length === 1 ? 'number differs' : 'numbers differ'} by fewer than ${threshold} from what you gave out before for ${formatDate(start)} to ${formatDate(end)}: a reader would see who was added or left out. Hidden.`
  })
}

function tableWords(
  all: number,
  { small, differs, protects }: Readonly<Record<'small' | 'differs' | 'protects', number>>,
  threshold: number,
): string {
  const hidden = small + differs + protects
  if (hidden === 0) return 'Everything shows.'
  const reasons = [
    ...(small === 0 ? [] : [`${small} because of small groups`]),
    ...(differs === 0 ? [] : [`${differs} for differing by fewer than ${threshold} from what left before`]),
    ...(protects === 0 ? [] : [`${protects} so that nobody can work those out`]),
  ]
  if (hidden === all) return `Nothing shows: ${reasons.join(', ')}.`
  return `${hidden} of ${all} are hidden: ${reasons.join(', ')}.`
}
