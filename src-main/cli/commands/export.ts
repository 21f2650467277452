import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import dayjs from 'dayjs'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import { exportAuthorities, type ExportAnswers } from '#shared/domain/export/export-answers.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { convertExport } from '#main/services/exchange/convert-export.ts'
import { exportHmis } from '#main/services/exchange/export-hmis.ts'
import { newFilePassphrase } from '#main/services/exchange/file-passphrase.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession, deskOf } from '#main/services/session.ts'
import { UsageError, type Command, type Given, type Terminal } from '../command.ts'
import { readPassphrases } from '../read-passphrase.ts'
import { refuseNoVault } from '../refuse-no-vault.ts'
import { sayProgress } from '../say-progress.ts'
import { storeOptions, withStore } from '../with-store.ts'

/** Writes an HMIS CSV export: of a vault, signed by two people; or, of an export that was read, as a conversion. */
export const exportCommand: Command = {
  name: 'export',
  words: 'Write an HMIS CSV export as an encrypted zip. Two people sign for that of a vault',
  options: {
    ...storeOptions,
    second: { kind: 'text', value: 'NAME', words: 'With --vault: the sign-in name of the second person' },
    start: { kind: 'text', value: 'DATE', words: 'The first day of the reporting period, YYYY-MM-DD' },
    end: { kind: 'text', value: 'DATE', words: 'Its last day' },
    everything: { kind: 'flag', words: 'All that is there, instead of a reporting period' },
    project: { kind: 'list', value: 'ID', words: 'Only these projects' },
    coc: { kind: 'text', value: 'CODE', words: 'Only this Continuum of Care, XX-NNN' },
    hash: {
      kind: 'text',
      value: '1|4',
      words: 'HashStatus: 1 not hashed, 4 SHA-256; 4 where it is left out',
    },
    purpose: { kind: 'text', value: 'TEXT', words: 'With --vault: why the records leave' },
    recipient: { kind: 'text', value: 'TEXT', words: 'With --vault: who receives them' },
    authority: {
      kind: 'text',
      value: 'KIND',
      words: 'With --vault: own, funding or law; own where it is left out',
    },
    written: {
      kind: 'text',
      value: 'TEXT',
      words: 'With --vault: where that is written: a decision, grant or law',
    },
    'accept-warnings': { kind: 'flag', words: 'Go on although something was warned of' },
    out: { kind: 'text', value: 'DIR', words: 'The folder for the file', needed: true },
  },
  run: async (given, terminal) => {
    const path = placeOf(given)
    await (given.text('vault') === undefined ? convert(given, terminal, path) : send(given, terminal, path))
  },
}

/** Standard input holds two lines: own pass phrase and the second person's. That of the file is made, and said last. */
async function send(given: Given, terminal: Terminal, path: string): Promise<void> {
  if (given.text('from') !== undefined) throw new UsageError('Give either --vault or --from')
  const answers = answersOf(given)
  const second = given.needed('second')
  const folder = resolve(given.needed('vault'))
  await refuseNoVault(folder)
  const [own = '', theirs = ''] = await readPassphrases(given, terminal, 2)
  const session = await openSession(folder, { signInName: given.text('user') ?? null, passphrase: own })
  try {
    const wanted = {
      answers,
      acceptWarnings: given.flag('accept-warnings'),
      own,
      second: { signInName: second, passphrase: theirs },
    }
    const outcome = await exportHmis(deskOf(session), session, wanted, {
      signal: terminal.signal,
      onProgress: sayProgress(terminal),
      place: async () => path,
      version: ownVersion(),
    })
    if (!outcome.saved) throw new AppError('bad-input', sentences(outcome.issues))
    say(terminal, { path, ...outcome }, outcome.passphrase)
  } finally {
    await closeSession(session)
  }
}

/** Standard input holds one line: the file's pass phrase; an empty one makes one. */
async function convert(given: Given, terminal: Terminal, path: string): Promise<void> {
  const HashStatus = hashOf(given)
  const period = periodOf(given)
  const [chosen = ''] = await readPassphrases(given, terminal, 1)
  const passphrase = chosen === '' ? newFilePassphrase() : chosen
  const projects = given.list('project')
  await withStore(given, terminal, async ({ store, place }) => {
    const selection = {
      period,
      ProjectIDs: projects.length === 0 ? null : projects,
      CoCCode: given.text('coc')?.toUpperCase() ?? null,
    }
    const made = await convertExport(
      { store, place, selection, HashStatus, passphrase, path, version: ownVersion() },
      { signal: terminal.signal, onProgress: sayProgress(terminal) },
    )
    say(terminal, { path, sha256: made.sha256 }, chosen === '' ? passphrase : null)
  })
}

function say(
  { out, error }: Terminal,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  passphrase: string | null,
): void {
  out(path)
  out(`SHA-256 ${sha256}`)
  if (passphrase === null) return
  error('The pass phrase of the file. It is kept nowhere: write it down.')
  out(passphrase)
}

function answersOf(given: Given): ExportAnswers {
  const period = periodOf(given)
  const projects = given.list('project')
  const authority = given.text('authority') ?? 'own'
  const known = exportAuthorities.find((kind) => kind === authority)
  if (known === undefined) throw new UsageError('--authority takes own, funding or law')
  return {
    recipient: given.needed('recipient'),
    purpose: given.needed('purpose'),
    authority: known,
    authorityWords: given.text('written') ?? (known === 'own' ? 'The agency’s own use' : null),
    scope: period === null ? 'everything' : 'period',
    start: period?.start ?? null,
    end: period?.end ?? null,
    whichProjects: projects.length === 0 ? 'all' : 'some',
    ProjectIDs: [...projects],
    CoCCode: given.text('coc')?.toUpperCase() ?? null,
    HashStatus: hashOf(given),
    understood: true,
  }
}

function periodOf(given: Given): { readonly start: string; readonly end: string } | null {
  const [start, end] = [given.text('start'), given.text('end')]
  if (given.flag('everything')) {
    if (start !== undefined || end !== undefined)
      throw new UsageError('Give --everything or a period, not both')
    return null
  }
  if (start === undefined || end === undefined)
    throw new UsageError('Give --start and --end, or --everything')
  if (!isIsoDate(start) || !isIsoDate(end))
    throw new UsageError('--start and --end take a date like 2025-10-01')
  if (end < start) throw new UsageError('--end must be the same as or after --start')
  return { start, end }
}

function hashOf(given: Given): 1 | 4 {
  const hash = given.text('hash') ?? '4'
  if (hash === '1') return 1
  if (hash === '4') return 4
  throw new UsageError('--hash takes 1 or 4')
}

/** A new file in the folder of `--out`. */
function placeOf(given: Given): string {
  const folder = resolve(given.needed('out'))
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new AppError('bad-input', 'The folder of --out is not there. Make it first.')
  const path = join(folder, `hmis-csv-${dayjs().format('YYYY-MM-DD-HHmmss')}.zip`)
  if (existsSync(path))
    throw new AppError('bad-input', 'The folder of --out has a file of this second already. Try again.')
  return path
}

function sentences(issues: readonly { readonly severity: string; readonly message: string }[]): string {
  const said = issues.map(
    ({ severity, message }) => `${severity === 'warning' ? 'Warning: ' : ''}${message}.`,
  )
  const onlyWarnings = issues.every(({ severity }) => severity === 'warning')
  return [
    ...said,
    onlyWarnings ? 'With --accept-warnings it is made all the same.' : 'Nothing left the vault.',
  ].join('\n')
}

/** The command line runs from the source, beside its package.json. */
function ownVersion(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : ''
}
