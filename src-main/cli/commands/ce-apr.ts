import { resolve } from 'node:path'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import type { MadeReport, ReportRange } from '#shared/domain/report/made-report.ts'
import { makeReport, saveReport } from '#main/services/make-report.ts'
import { UsageError, type Command, type Given } from '../command.ts'
import { dataOf } from '../data-of.ts'
import { recipientOf, releaseOptions, reportFor } from '../release-options.ts'
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
    out: { kind: 'text', value: 'DIR', words: 'The folder for the files', needed: true },
  },
  run: async (given, terminal) => {
    const dates = datesOf(given)
    const recipient = recipientOf(given)
    const out = resolve(given.needed('out'))
    await withStore(given, terminal, async (opened) => {
      const range = { ...dates, ...(await dataOf(given, opened)) }
      const options = { signal: terminal.signal, onProgress: sayProgress(terminal) }
      const make = (days: Pick<ReportRange, 'start' | 'end'>): Promise<MadeReport> =>
        makeReport({ store: opened.place, report: 'ce-apr', range: { ...range, ...days } }, options)
      const report = await make(dates)
      const { printed } = await reportFor(recipient, report, given, terminal, make)
      const files = await saveReport(printed, out, today())
      for (const note of report.notes) terminal.error(note)
      for (const { words, holds } of report.checks) if (!holds) terminal.error(`Does not agree: ${words}`)
      for (const file of files) terminal.out(file)
    })
  },
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
