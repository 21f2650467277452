import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { audit } from '#main/reports/disclosure/audit.ts'
import { hiddenBy, readInstance } from '#main/reports/disclosure/suppress.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'
import { isFree } from '#main/reports/disclosure/hidden.ts'
import { solver } from '#main/reports/disclosure/solver.ts'
import { withEarlier } from '#main/reports/disclosure/with-earlier.ts'
import { laterWorld, randomAsked, randomWorld, reportOf, resolved } from './random-world.ts'
import type { Draw } from './random-release.ts'
import { tryWorlds } from './try-worlds.ts'
import { nameOf, whatIsKnown, type Held } from './world-reader.ts'

const threshold = 5
/** Beyond this a count is as large as one likes; a trial has an end to it. */
const far = 40

/** What became of one series of releases. */
export interface Series {
  readonly releases: number
  readonly changed: number
  readonly compared: number
  /** Counts for which there were too many worlds to try. */
  readonly tooMany: number
  readonly differ: readonly string[]
}

/**
 * Lets three or four reports of one random agency leave after each other, some records changing in between, and compares
 * what the audit of each says of every hidden count with a trial of every world. Where records have changed, a reader
 * may know less than the audit takes for granted, never more.
 */
export async function compareSeries(draw: Draw): Promise<Series> {
  const held: Held[] = []
  const published: PublishedRelease[] = []
  const said = { releases: 0, changed: 0, compared: 0, tooMany: 0 }
  const differ: string[] = []
  let world = randomWorld(draw)
  for (let left = 3 + draw(2); left > 0; left -= 1) {
    const again = held[draw(3 * held.length + 1)]?.asked
    const asked = again ?? randomAsked(draw)
    const report = reportOf(asked, world)
    const made = await prepareRelease({ report, profile: 'coc', threshold, earlier: published, seconds: 1 })
    if (!made.published || !made.suppression) throw new Error('nothing was released')
    const hidden = new Set(made.suppression.hidden.map(({ id }) => id))
    const now: Held = { asked, projects: resolved(asked, world), report, hidden }
    const found = await compareOne([...held, now], published)
    said.releases += 1
    said.changed += found.changed ? 1 : 0
    said.compared += found.compared
    said.tooMany += found.tooMany
    differ.push(...found.differ.map((line) => `release ${held.length + 1}: ${line}`))
    held.push(now)
    published.push(made.published)
    world = laterWorld(draw, world)
  }
  return { ...said, differ }
}

async function compareOne(held: readonly Held[], earlier: readonly PublishedRelease[]) {
  const last = held.length - 1
  const now = held[last]
  if (!now) throw new Error('nothing is held')
  const { release, missed } = await withEarlier(toRelease(now.report), now.report, earlier)
  const distrusted = distrustedIn(missed.map(({ name }) => name))
  const instance = await readInstance(release, threshold)
  const unknown = hiddenBy(instance, now.hidden)
  const columns = instance.columns.filter(({ cells }) => cells.some((id) => now.hidden.has(id)))
  const open = columns.filter(({ at }) => isFree(instance, unknown, at))
  const findings = audit(
    await solver(),
    instance,
    unknown,
    open.map(({ at }) => ({ guarded: { column: at, how: 'small' }, reader: 'plain', needed: 1 })),
    { exact: true },
  )
  const known = distrusted === null ? null : whatIsKnown(held, distrusted)
  const differ: string[] = []
  let tooMany = 0
  let compared = 0
  for (const { id, at, value } of columns) {
    const finding = findings.find(({ column }) => column === at) ?? { least: value, greatest: value }
    const truth = known === null ? null : tryWorlds(known, [[nameOf(last, id), 1]])
    if (truth === null) {
      tooMany += 1
      continue
    }
    compared += 1
    if (truth === 'none') {
      differ.push(`${id}: no world agrees`)
      continue
    }
    const isSame =
      finding.least === truth.least && Math.min(finding.greatest, far) === Math.min(truth.greatest, far)
    const isWithin = finding.least >= truth.least && Math.min(finding.greatest, far) <= truth.greatest
    if (missed.length === 0 ? !isSame : !isWithin)
      differ.push(
        `${id}: ${finding.least} to ${finding.greatest}, by trial ${truth.least} to ${truth.greatest}`,
      )
  }
  for (const { id, before } of release.changed) {
    const value = release.cells.find((cell) => cell.id === id)?.value ?? before
    if (value !== before && Math.abs(value - before) < threshold && !now.hidden.has(id))
      differ.push(`${id} shows ${value}, and ${before} before`)
  }
  return { changed: missed.length > 0, compared, tooMany, differ }
}

/** The cells of earlier releases that are older than the records; null where more than single cells disagree. */
function distrustedIn(names: readonly string[]): ReadonlySet<string> | null {
  const cells = names.map((name) => / in earlier (\d+): (\S+)$/.exec(name))
  if (cells.includes(null)) return null
  return new Set(cells.map((found) => nameOf(Number(found?.[1]) - 1, found?.[2] ?? '')))
}
