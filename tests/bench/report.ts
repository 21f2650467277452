import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BesideTimes } from './beside/measure-beside.ts'
import { besideRows } from './beside/beside-words.ts'
import type { BridgeTimes } from './bridge.ts'
import type { CallTimes } from './calls/measure-calls.ts'
import type { CheckTimes } from './checks.ts'
import type { RankingTimes } from './ranking.ts'
import type { ImportTimes } from './import/measure-import.ts'
import { importRows } from './import/import-words.ts'
import type { Machine } from './machine.ts'
import type { Options } from './options.ts'
import { benchFolder, projectRoot } from './places.ts'
import type { ReportTimes } from './reports/measure-reports.ts'
import type { StartTimes } from './start.ts'
import type { Spread } from './statistics.ts'
import type { StoreCost } from './store/measure-store.ts'
import { goals, judge } from './goals.ts'
import type { UnlockTimes } from './unlock.ts'

/** One run of the benchmark. */
export interface Report {
  readonly at: string
  readonly command: string
  readonly machine: Machine
  /** Programs that wanted a processor, before and after. */
  readonly load: { readonly before: number; readonly after: number }
  readonly clients: number
  readonly start?: StartTimes
  readonly unlock?: readonly UnlockTimes[]
  readonly calls?: { readonly times: readonly CallTimes[]; readonly missing: readonly string[] }
  readonly bridge?: readonly BridgeTimes[]
  readonly store?: readonly StoreCost[]
  readonly reports?: readonly ReportTimes[]
  readonly import?: readonly ImportTimes[]
  readonly beside?: readonly BesideTimes[]
  readonly checks?: CheckTimes
  readonly ranking?: RankingTimes
}

/** Writes the run down: always under out/bench, and in docs/ when it is to be recorded. Answers the files. */
export function keep(report: Report, { record }: Pick<Options, 'record'>): readonly string[] {
  mkdirSync(benchFolder, { recursive: true })
  const json = `${JSON.stringify(report, null, 2)}\n`
  const files = [join(benchFolder, `${report.at.replaceAll(':', '-').slice(0, 19)}.json`)]
  writeFileSync(files[0] ?? '', json)
  if (record) {
    const docs = join(projectRoot, 'docs')
    writeFileSync(join(docs, 'benchmarks.json'), json)
    writeFileSync(join(docs, 'benchmarks.md'), inWords(report))
    files.push(join(docs, 'benchmarks.json'), join(docs, 'benchmarks.md'))
  }
  return files
}

/** The run as a page of Markdown; printed as it is, it reads as tables too. */
export function inWords(report: Report): string {
  const { machine, load, clients } = report
  const calm = load.before <= machine.processors && load.after <= machine.processors
  return (
    [
      '# Benchmarks',
      `Made by \`${report.command}\` on ${report.at.slice(0, 10)} at commit ${machine.commit}. Milliseconds; medians unless the column says otherwise. The raw numbers are in benchmarks.json.`,
      `Machine: ${machine.processor}, ${machine.processors} processors, ${machine.memoryGB} GB, ${machine.system}; Node ${machine.node}, Electron ${machine.electron}. Load average ${load.before} before and ${load.after} after${calm ? '' : ': the machine was busy with other work, so the 99th percentiles below are higher than the program’s own'}.`,
      ...judgements(report),
      ...startWords(report.start),
      ...unlockWords(report.unlock),
      ...callWords(report, clients),
      ...bridgeWords(report.bridge, clients),
      ...storeWords(report.store),
      ...reportWords(report.reports),
      ...importWords(report.import),
      ...besideWords(report.beside),
      ...checkWords(report.checks, clients),
      ...rankingWords(report.ranking),
    ].join('\n\n') + '\n'
  )
}

function judgements(report: Report): readonly string[] {
  const rows = judge(report).map(({ goal, measured, met }) => [goal, measured, met ? 'yes' : '**no**'])
  return rows.length === 0 ? [] : ['## Goals', table(['goal', 'measured', 'met'], rows), ...whyMissed(report)]
}

/** What is known of the reasons; each was looked into by hand, and says how. */
function whyMissed(report: Report): readonly string[] {
  const missed = judge(report).filter(({ met }) => !met)
  const isMissed = (begins: string): boolean => missed.some(({ goal }) => goal.startsWith(begins))
  return [
    ...(isMissed('every light call')
      ? [
          'Light calls: the store folds its log while nobody saves (docs/decisions/fold-the-log-at-rest.md), so no save here waits for that. What is over was not looked into further.',
        ]
      : []),
    ...(isMissed('encrypted within')
      ? [
          'Encryption: a page read for the first time, or written, costs about 10 µs more, nearly all of it the HMAC-SHA512 by which SQLCipher 4 notices a changed page (measured by a scan of 20,000 pages with and without it); a page in memory costs nothing more. The flush of a commit is nearly free on this machine, so that this shows more than it would on a disk. docs/decisions/sqlite-through-multiple-ciphers.md says why the format stays.',
        ]
      : []),
  ]
}

function startWords(start: StartTimes | undefined): readonly string[] {
  if (start === undefined) return []
  return [
    '## Start',
    'From the start of the process to the first screen drawn and its window shown, in turns, each with a user-data folder that was used before.',
    table(
      ['', 'runs', 'median', 'longest'],
      [
        ['unlock screen', ...short(start.unlockScreen)],
        ['empty Electron window', ...short(start.emptyWindow)],
        ['ratio', '', start.ratio.toFixed(2), ''],
      ],
    ),
  ]
}

function unlockWords(unlock: readonly UnlockTimes[] | undefined): readonly string[] {
  if (unlock === undefined) return []
  const rows = unlock.flatMap(({ clients, total, keyDerivation, keyToHome }) => [
    [`${count(clients)} clients: pass phrase sent to Home drawn`, ...short(total)],
    ['of that, Argon2id (64 MiB, 3 passes)', ...short(keyDerivation)],
    ['of that, from the key to Home', ...short(keyToHome)],
  ])
  return ['## Unlock to Home', table(['', 'runs', 'median', 'longest'], rows)]
}

function callWords({ calls }: Report, clients: number): readonly string[] {
  if (calls === undefined) return []
  const rows = (weight: CallTimes['weight']): readonly (readonly string[])[] =>
    calls.times
      .filter((one) => one.weight === weight)
      .toSorted((a, b) => b.spread.p99 - a.spread.p99)
      .map(({ call, spread }) => [
        call,
        String(spread.runs),
        ms(spread.median),
        ms(spread.p99),
        weight === 'heavy' || spread.p99 < goals.lightCallP99 ? '' : 'over',
      ])
  const head = ['call', 'runs', 'p50', 'p99', '']
  return [
    `## Calls on ${count(clients)} clients and ${count(clients * 5)} CE Events`,
    'Through the real registration, schemas, services and encrypted store, in Node; the calls take turns, writes with a rest of 60 ms between them. `referrals.list` and `clients.list` ask for 100 rows.',
    table(head, rows('light')),
    '### Calls that derive a key or go through a whole vault',
    '`vault.check`, `dataCheck.run`, the calls of `imports`, `exports`, `reports.make` and what follows it, `vault.restorePreviousHeader`, `vault.create` and `vault.openPractice` (which makes the vault first) are on vaults of up to 1,000 clients.',
    table(head, rows('heavy')),
    ...(calls.missing.length === 0 ? [] : [`Not measured: ${calls.missing.join(', ')}.`]),
  ]
}

function bridgeWords(bridge: readonly BridgeTimes[] | undefined, clients: number): readonly string[] {
  if (bridge === undefined) return []
  return [
    '## The same over the bridge, in Electron',
    `From the page to main and back, ${count(clients)} clients.`,
    table(
      ['call', 'runs', 'p50', 'p99'],
      bridge.map(({ call, spread }) => [call, String(spread.runs), ms(spread.median), ms(spread.p99)]),
    ),
  ]
}

function reportWords(reports: readonly ReportTimes[] | undefined): readonly string[] {
  if (reports === undefined) return []
  return [
    '## The CE APR',
    'A year’s report of an invented community with ten CE Events a client over four years, in turns: on the encrypted store, opening it included, and the same joins and counts in DuckDB, on tables that lie in its memory.',
    table(
      ['clients', 'runs', 'here', 'longest', 'DuckDB', 'longest', 'ratio'],
      reports.map(({ clients, ours, duckDb, ratio }) => [
        clients.toLocaleString('en-US'),
        ...short(ours),
        ...short(duckDb).slice(1),
        ratio.toFixed(2),
      ]),
    ),
  ]
}

function importWords(imports: readonly ImportTimes[] | undefined): readonly string[] {
  if (imports === undefined) return []
  return [
    '## HMIS CSV import',
    'A generated export (16 rows for each client: stays, assessments, events and the like, with keys drawn by chance) into a new encrypted store, every check included, in a process that has the store open meanwhile and does nothing else; its time ends when it is told that everything came in, and the log is folded into the store afterwards, beside whatever goes on; and the same rows put into the same tables and indexes of plain SQLite by prepared statements, in one transaction, unchecked. In turns. The goal is for inserting alone; the last rows read the same files first. Processor time is that of all threads, for the import with the folding.',
    table(['clients', 'work', 'runs', 'time', 'longest', 'processor'], importRows(imports, ms)),
    ...imports.map(
      ({ clients, rows, rowsPerSecond, ratio, cpuRatio, ratioWithReading, peakMB }) =>
        `${count(clients)} clients: ${count(rows)} rows, ${count(Math.round(rowsPerSecond))} a second; ${ratio.toFixed(2)} times inserting alone (${cpuRatio.toFixed(2)} by processor time), ${ratioWithReading.toFixed(2)} times reading and inserting; at most ${peakMB.toFixed(0)} MB resident.`,
    ),
  ]
}

function besideWords(beside: readonly BesideTimes[] | undefined): readonly string[] {
  if (beside === undefined) return []
  return [
    '## Light calls while a job runs',
    'Every light reading call in turns, and `settings.save` ten times a second, through the real registration in Node, while the job runs in its worker on the same store. A save waits while an import merges, because SQLite has one writer and an import comes in whole or not at all.',
    table(['beside', 'seconds', 'reads', 'p50', 'p99', 'saves', 'p50', 'longest'], besideRows(beside, ms)),
  ]
}

function storeWords(store: readonly StoreCost[] | undefined): readonly string[] {
  if (store === undefined) return []
  return [
    '## The encrypted store against plain SQLite',
    'The same statements and pragmas on two files that hold the same pages, in turns. “Opened” is the first work after opening the file, when every page read is decrypted.',
    table(
      ['work', 'pages', 'runs', 'encrypted', 'plain', 'ratio'],
      store.map(({ work, pages, encrypted, plain, ratio }) => [
        work,
        pages,
        String(encrypted.runs),
        ms(encrypted.median),
        ms(plain.median),
        ratio.toFixed(2),
      ]),
    ),
  ]
}

function rankingWords(ranking: RankingTimes | undefined): readonly string[] {
  if (ranking === undefined) return []
  return [
    '## Priority list',
    `${count(ranking.households)} households put in order by ${ranking.rules} rules in a worker, its start and its own connection included. The window goes on meanwhile.`,
    table(['', 'runs', 'median', 'longest'], [['from start to result', ...short(ranking.whole)]]),
  ]
}

function checkWords(checks: CheckTimes | undefined, clients: number): readonly string[] {
  if (checks === undefined) return []
  return [
    '## The data check of a whole vault',
    `${count(checks.checks)} checks in a worker, ${count(clients)} clients, ${count(checks.found)} findings. The window goes on meanwhile.`,
    table(
      ['', 'runs', 'median', 'longest'],
      [
        ['from start to result', ...short(checks.whole)],
        ['of that, processor time', ...short(checks.processor)],
      ],
    ),
  ]
}

function short({ runs, median, longest }: Spread): readonly string[] {
  return [String(runs), ms(median), ms(longest)]
}

function ms(time: number): string {
  return time < 100 ? time.toFixed(time < 10 ? 2 : 1) : time.toFixed(0)
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length), 3),
  )
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
