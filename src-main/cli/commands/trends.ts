import { join, resolve } from 'node:path'
import { isMonth, monthsBetween, monthsFault } from '#shared/domain/trends/months.ts'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { checkTotalsAnswers } from '#shared/domain/disclosure/totals-answers.ts'
import type { PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import type { Desk } from '#main/services/desk.ts'
import { earlierTotals } from '#main/services/disclosure/earlier-totals.ts'
import { makeReport, saveFiles } from '#main/services/reports/make-report.ts'
import { discloseTrends } from '#main/services/reports/release-trends.ts'
import { filesOfTrends } from '#main/services/reports/trend-files.ts'
import { UsageError, type Command, type Given, type Terminal } from '../command.ts'
import { dataOf } from '../data-of.ts'
import { deskToLeave } from '../desk-to-leave.ts'
import { recipientOf, refuseKeeping, releaseOptions, reportFor, type Recipient } from '../release-options.ts'
import { sayProgress } from '../say-progress.ts'
import { storeOptions, withStore } from '../with-store.ts'

/** Makes trends by month for people outside, with small counts hidden. */
export const trendsCommand: Command = {
  name: 'trends',
  words: 'Make tables and charts of events, referrals and times by month, with small counts hidden',
  options: {
    ...storeOptions,
    start: { kind: 'text', value: 'YYYY-MM', words: 'The first month', needed: true },
    end: { kind: 'text', value: 'YYYY-MM', words: 'The last month', needed: true },
    project: { kind: 'list', value: 'ID', words: 'Only these projects' },
    coc: { kind: 'text', value: 'XX-NNN', words: 'The CoC, where the data have several' },
    ...releaseOptions,
    profile: { kind: 'text', value: 'NAME', words: 'Whom it is for: coc, board or public', needed: true },
    recipient: { kind: 'text', value: 'NAME', words: 'With --vault: who gets them, for the ledger' },
    purpose: { kind: 'text', value: 'WORDS', words: 'With --vault: what for, for the ledger' },
    out: { kind: 'text', value: 'DIR', words: 'The folder for the files', needed: true },
  },
  run: async (given, terminal) => {
    const dates = datesOf(given)
    const recipient = outsiderOf(given)
    const out = resolve(given.needed('out'))
    const leaving = given.text('vault') === undefined ? null : leavingOf(given)
    await withStore(given, terminal, async (opened) => {
      const desk = await deskToLeave(opened, 'totals.release', out)
      const range = { ...dates, ...(await dataOf(given, opened)) }
      const options = { signal: terminal.signal, onProgress: sayProgress(terminal) }
      const report = await makeReport({ store: opened.place, report: 'trends', range }, options)
      const wanted = { ...recipient, report }
      if (desk !== null && leaving !== null)
        return fromVault(desk, { ...wanted, ...leaving, out }, terminal, (earlier) =>
          reportFor({ ...wanted, earlier }, given, terminal),
        )
      const { printed, explanation } = await reportFor(wanted, given, terminal)
      if (explanation === null) throw new Error('trends leave only after disclosure control')
      const files = await filesOfTrends({ printed, explanation, profile: recipient.profile }, today())
      await saveFiles(files, out)
      for (const file of files.keys()) terminal.out(file)
    })
  },
}

/** Out of a vault everything leaves in one file, which has its entry in the ledger. */
async function fromVault(
  desk: Desk,
  { profile, threshold, recipient, purpose, out }: Leaving,
  terminal: Terminal,
  prepare: (earlier: readonly PublishedRelease[]) => Promise<PreparedRelease>,
): Promise<void> {
  const { published, entries: against } = await earlierTotals(desk.store.db)
  const leaving = { ...(await prepare(published)), profile, threshold, against }
  const name = 'trends.zip'
  await saveFiles(new Map(), out)
  await discloseTrends(desk, leaving, { path: join(out, name), recipient, purpose })
  terminal.out(name)
}

interface Leaving extends Recipient {
  readonly report: MadeReport
  readonly recipient: string
  readonly purpose: string
  readonly out: string
}

function leavingOf(given: Given): Pick<Leaving, 'recipient' | 'purpose'> {
  const answers = { recipient: given.text('recipient') ?? null, purpose: given.text('purpose') ?? null }
  const [issue] = checkTotalsAnswers(answers, 'trends')
  if (issue !== undefined) throw new UsageError(`--${issue.path}: ${issue.message}`)
  refuseKeeping(given)
  return { recipient: given.needed('recipient'), purpose: given.needed('purpose') }
}

function datesOf(given: Given): { readonly start: string; readonly end: string } {
  const [first, last] = [given.needed('start'), given.needed('end')]
  for (const [name, month] of [
    ['start', first],
    ['end', last],
  ])
    if (!isMonth(month ?? '')) throw new UsageError(`--${name} takes a month like 2025-10`)
  const fault = monthsFault(first, last, today().slice(0, 7))
  if (fault !== null) throw new UsageError(fault.message)
  const months = monthsBetween(`${first}-01`, `${last}-01`)
  return { start: `${first}-01`, end: months.at(-1)?.end ?? last }
}

function outsiderOf(given: Given): Recipient {
  const recipient = recipientOf(given)
  if (profileRules[recipient.profile].exact)
    throw new UsageError('--profile takes coc, board or public: trends are for people outside')
  return recipient
}

function today(): string {
  return new Date().toLocaleDateString('sv')
}
