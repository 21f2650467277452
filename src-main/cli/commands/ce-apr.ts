import { join, resolve } from 'node:path'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { MadeReport, ReportRange } from '#shared/domain/report/made-report.ts'
import { checkTotalsAnswers } from '#shared/domain/disclosure/totals-answers.ts'
import type { PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import type { Desk } from '#main/services/desk.ts'
import { discloseReport } from '#main/services/reports/disclose-report.ts'
import { earlierFor } from '#main/services/disclosure/earlier-totals.ts'
import { csvFiles, makeReport, saveFiles, saveReport } from '#main/services/reports/make-report.ts'
import { UsageError, type Command, type Given } from '../command.ts'
import { dataOf } from '../data-of.ts'
import { deskToLeave } from '../desk-to-leave.ts'
import { recipientOf, refuseKeeping, releaseOptions, reportFor, type Recipient } from '../release-options.ts'
import { sayProgress } from '../say-progress.ts'
import { storeOptions, withStore } from '../with-store.ts'

/** Makes the CE APR of a vault or of an export. */
export const ceAprCommand: Command = {
  name: 'ce-apr',
  words: 'Make the Coordinated Entry APR as CSV files, a zip of them and a PDF',
  options: {
    ...storeOptions,
    start: { kind: 'text', value: 'YYYY-MM-DD', words: 'The first day', needed: true },
    end: { kind: 'text', value: 'YYYY-MM-DD', words: 'The last day', needed: true },
    project: { kind: 'list', value: 'ID', words: 'Only these projects' },
    coc: { kind: 'text', value: 'XX-NNN', words: 'The CoC, where the data have several' },
    ...releaseOptions,
    purpose: { kind: 'text', value: 'WORDS', words: 'With --vault: what for, for the ledger' },
    out: { kind: 'text', value: 'DIR', words: 'The folder for the files', needed: true },
  },
  run: async (given, terminal) => {
    const dates = datesOf(given)
    const recipient = recipientOf(given)
    const purpose = purposeOf(given, recipient)
    const out = resolve(given.needed('out'))
    await withStore(given, terminal, async (opened) => {
      const desk = await deskToLeave(opened, 'totals.release', out)
      const range = { ...dates, ...(await dataOf(given, opened)) }
      const options = { signal: terminal.signal, onProgress: sayProgress(terminal) }
      const make = (days: Pick<ReportRange, 'start' | 'end'>): Promise<MadeReport> =>
        makeReport({ store: opened.place, report: 'ce-apr', range: { ...range, ...days } }, options)
      const report = await make(dates)
      const wanted = { ...recipient, report }
      const files =
        desk === null || purpose === null
          ? await saveReport((await reportFor(wanted, given, terminal, make)).printed, out, today())
          : await fromVault(desk, { ...wanted, purpose, out }, (earlier) =>
              reportFor({ ...wanted, earlier }, given, terminal, make),
            )
      for (const note of report.notes) terminal.error(note)
      for (const { words, holds } of report.checks) if (!holds) terminal.error(`Does not agree: ${words}`)
      for (const file of files) terminal.out(file)
      terminal.out(
        purpose === null
          ? 'In no ledger: these data are of an export, not of a vault.'
          : 'The zip and the PDF have their entries in the ledger of the vault; the CSV files are those of the zip.',
      )
    })
  },
}

interface Leaving extends Recipient {
  readonly report: MadeReport
  readonly purpose: string
  readonly out: string
}

/**
 * Out of a vault, zip and PDF leave with their entries in the ledger, checked against all totals that left before. The
 * same CSV files stand beside the zip, once that has its entry.
 */
async function fromVault(
  desk: Desk,
  { report, profile, threshold, purpose, out }: Leaving,
  prepare: (earlier: readonly PublishedRelease[]) => Promise<PreparedRelease>,
): Promise<readonly string[]> {
  const { published, entries } = await earlierFor(profile, desk.store.db)
  const leaving = { ...(await prepare(published)), profile, threshold }
  const recipient = profileRules[profile].exact
    ? 'HUD, through Sage'
    : `${profileRules[profile].name}, ${report.range.CoCCode}`
  await saveFiles(new Map(), out)
  const against = [...entries]
  const files: string[] = []
  for (const form of ['zip', 'pdf'] as const) {
    const file = `${report.report}.${form}`
    const whereTo = { path: join(out, file), form, recipient, purpose }
    against.push(await discloseReport(desk, { ...leaving, against }, whereTo))
    files.push(file)
  }
  const tables = csvFiles(leaving.printed)
  await saveFiles(tables, out)
  return [...tables.keys(), ...files]
}

/** What the ledger says it is for; null where the records are of no vault. @throws UsageError */
function purposeOf(given: Given, { profile }: Recipient): string | null {
  const purpose = given.text('purpose')
  if (given.text('vault') === undefined) return null
  refuseKeeping(given)
  const said =
    purpose ??
    (profileRules[profile].exact
      ? 'The yearly report on Coordinated Entry'
      : 'To know how Coordinated Entry reaches people')
  const [issue] = checkTotalsAnswers({ recipient: profileRules[profile].name, purpose: said }, 'report')
  if (issue !== undefined) throw new UsageError(`--purpose: ${issue.message}`)
  return said
}

function datesOf(given: Given): Pick<ReportRange, 'start' | 'end'> {
  const [start, end] = ['start', 'end'].map((name) => {
    const date = given.needed(name)
    if (!isIsoDate(date)) throw new UsageError(`--${name} takes a date like 2025-10-01`)
    return date
  }) as [string, string]
  if (end < start) throw new UsageError('--end must be the same as or after --start')
  return { start, end }
}

function today(): string {
  return new Date().toLocaleDateString('sv')
}
