import { resolve } from 'node:path'
import dayjs from 'dayjs'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { discloseFindings } from '#main/services/disclosure/disclose-findings.ts'
import { saveFiles } from '#main/services/reports/make-report.ts'
import { readDayLimits } from '#main/services/agency/settings.ts'
import type { Store } from '#main/store/store.ts'
import { UsageError, type Command, type Given } from '../command.ts'
import { deskToLeave } from '../desk-to-leave.ts'
import { sayChecks } from '../say-checks.ts'
import { sayProgress } from '../say-progress.ts'
import { storeOptions, withStore } from '../with-store.ts'

/** Checks the data of a vault, or of an export. */
export const dataCheckCommand: Command = {
  name: 'data-check',
  words: 'Check the data for errors and warnings, and write what was found',
  options: {
    ...storeOptions,
    start: { kind: 'text', value: 'DATE', words: 'Only stays that touch the days from here on, YYYY-MM-DD' },
    end: { kind: 'text', value: 'DATE', words: 'Only stays that touch the days up to here, YYYY-MM-DD' },
    project: { kind: 'list', value: 'ID', words: 'Only these projects' },
    'late-days': {
      kind: 'text',
      value: 'DAYS',
      words: 'Days a referral may be without a result; those of the vault’s settings where it is left out',
    },
    'long-days': {
      kind: 'text',
      value: 'DAYS',
      words: 'Days after which an open stay is long; those of the vault’s settings where it is left out',
    },
    out: {
      kind: 'text',
      value: 'DIR',
      words: 'Where data-check.csv and data-check-summary.csv go',
      needed: true,
    },
  },
  run: async (given, terminal) => {
    const start = date(given, 'start')
    const end = date(given, 'end')
    const projects = given.list('project')
    const out = resolve(given.needed('out'))
    const lateDays = days(given, 'late-days')
    const longDays = days(given, 'long-days')
    const say = sayProgress(terminal)
    await withStore(given, terminal, async (opened) => {
      const { store, place, preview } = opened
      const desk = await deskToLeave(opened, 'data.export', out)
      const limits = await readDayLimits(store.db)
      const results = await runJob(
        'check-data',
        {
          store: place,
          staging: null,
          projects: projects.length === 0 ? null : projects,
          start,
          end,
          today: await lastDay(store, preview !== null),
          lateDays: lateDays ?? limits.lateDays,
          longDays: longDays ?? limits.longDays,
          leaveOut: [],
          // Out of a vault nothing lies in the folder before it is in the ledger.
          keep: desk === null ? 0 : Number.MAX_SAFE_INTEGER,
          out: desk === null ? out : null,
        },
        {
          signal: terminal.signal,
          onProgress: ({ done, total }) => say({ done, total, words: 'Checking the records' }),
        },
      )
      if (desk !== null) {
        await saveFiles(new Map(), out)
        await discloseFindings(desk, results, out)
      }
      sayChecks(terminal, results)
      terminal.out(
        'data-check.csv holds client ids. Keep it inside the agency, and delete it when you are done.',
      )
      if (desk !== null) terminal.out('Both files have their entries in the ledger of the vault.')
    })
  },
}

/** The day the check looks from: today, or for an export the last day it tells of. */
async function lastDay(store: Store, isExport: boolean): Promise<string> {
  const today = dayjs().format('YYYY-MM-DD')
  if (!isExport) return today
  const [row]: readonly { last: string | null }[] = await store.db.query(
    'SELECT max(ExportEndDate) AS last FROM Export',
  )
  return row?.last !== null && row?.last !== undefined && row.last < today ? row.last : today
}

function date(given: Given, name: string): string | null {
  const text = given.text(name)
  if (text === undefined) return null
  if (!isIsoDate(text)) throw new UsageError(`--${name} must be a date like 2026-03-20`)
  return text
}

function days(given: Given, name: string): number | null {
  const text = given.text(name)
  if (text === undefined) return null
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`--${name} must be a number of days`)
  return Number(text)
}
