import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { widerSpans, type Span } from '#shared/domain/disclosure/date-spans.ts'
import { isProfile, profileRules, profiles, type Profile } from '#shared/domain/disclosure/profile.ts'
import { publishedReleaseSchema, type PublishedRelease } from '#shared/domain/disclosure/published.ts'
import {
  defaultThreshold,
  isThreshold,
  thresholds,
  type Threshold,
} from '#shared/domain/disclosure/small-cells.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { runJob } from '#main/jobs/run-job.ts'
import type { PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import { writeFault } from '#main/vault/file-faults.ts'
import { writeOwnFile } from '#main/vault/own-file.ts'
import { checkCoarser, coarserOf, coarserOptions, withAlternatives } from './coarser-options.ts'
import { UsageError, type Given, type Option, type Terminal } from './command.ts'
import { sayProgress } from './say-progress.ts'

/** The options that say whom a report is for, and what they hold already. */
export const releaseOptions = {
  profile: {
    kind: 'text',
    value: 'NAME',
    words: 'Whom it is for. hud: exact numbers, as HUD asks; coc, board, public: small counts hidden',
  },
  threshold: {
    kind: 'text',
    value: 'N',
    words: `The smallest count that shows: ${thresholds.join(', ')}; ${defaultThreshold} hides 1 to ${defaultThreshold - 1} and is what you get`,
  },
  earlier: {
    kind: 'list',
    value: 'FILE',
    words: 'What --keep wrote for every earlier release that overlaps: nothing may follow from both together',
  },
  keep: {
    kind: 'text',
    value: 'FILE',
    words: 'Where to keep what later releases are checked against; for the agency, not for the recipient',
  },
  ...coarserOptions,
} as const satisfies Readonly<Record<string, Option>>

/** For whom, and from which count on. Both are looked at before the report is made. @throws UsageError */
export interface Recipient {
  readonly profile: Profile
  readonly threshold: Threshold
}

export function recipientOf(given: Given): Recipient {
  const profile = given.text('profile') ?? 'hud'
  if (!isProfile(profile)) throw new UsageError(`--profile takes ${profiles.join(', ')}`)
  const threshold = Number(given.text('threshold') ?? defaultThreshold)
  if (!isThreshold(threshold)) throw new UsageError(`--threshold takes ${thresholds.join(', ')}`)
  checkCoarser(given, profileRules[profile].exact)
  return { profile, threshold }
}

interface WantedRelease extends Recipient {
  readonly report: MadeReport
  /** What left before, as a vault's ledger knows it; without it, what --earlier names. */
  readonly earlier?: readonly PublishedRelease[]
}

/** A vault knows from its ledger what left it. @throws UsageError */
export function refuseKeeping(given: Given): void {
  if (given.list('earlier').length > 0 || given.text('keep') !== undefined)
    throw new UsageError('--earlier and --keep are for --from: a vault knows what left it from its ledger')
}

/**
 * The report as this recipient may have it; what is hidden and why is said on `error`. `remake` makes the same report
 * over other dates, where wider ones can be offered.
 * @throws AppError `not-allowed` when something could be worked out, `bad-input` when an earlier release cannot be read
 */
export async function reportFor(
  { report, profile, threshold, earlier: ledger }: WantedRelease,
  given: Given,
  terminal: Terminal,
  remake?: (dates: Span) => Promise<MadeReport>,
): Promise<PreparedRelease> {
  if (profileRules[profile].exact)
    return { printed: report, published: null, suppression: null, explanation: null }
  const earlier = ledger ?? (await Promise.all(given.list('earlier').map(readEarlier)))
  const request = { profile, threshold, report, earlier, coarser: coarserOf(given, report) }
  const options = { signal: terminal.signal, onProgress: sayProgress(terminal) }
  const prepared = await withAlternatives(
    given,
    terminal,
    report,
    async () => sayWhy(await runJob('prepare-release', request, options), terminal),
    async (now) => {
      const wider: MadeReport[] = []
      if (remake !== undefined) for (const dates of widerSpans(report.range)) wider.push(await remake(dates))
      return runJob('release-alternatives', { ...request, now: now?.suppression ?? null, wider }, options)
    },
  )
  const { published } = prepared
  const keep = given.text('keep')
  if (keep !== undefined && published !== null) await keepRelease(resolve(keep), published)
  return prepared
}

function sayWhy(prepared: PreparedRelease, terminal: Terminal): PreparedRelease {
  for (const line of prepared.explanation?.summary ?? []) terminal.error(line)
  for (const { table, title, words } of prepared.explanation?.tables ?? [])
    terminal.error(`${table}, ${title}: ${words}`)
  return prepared
}

async function readEarlier(file: string): Promise<PublishedRelease> {
  try {
    return publishedReleaseSchema.parse(JSON.parse(await readFile(resolve(file), 'utf8')))
  } catch {
    throw new AppError(
      'bad-input',
      `${file} is not what --keep wrote for an earlier release. Nothing was written.`,
    )
  }
}

async function keepRelease(file: string, published: PublishedRelease): Promise<void> {
  try {
    await writeOwnFile(file, JSON.stringify(published))
  } catch (fault) {
    throw writeFault(fault)
  }
}
