import { basename } from 'node:path'
import { checkExport } from '#shared/domain/export/check-export.ts'
import { parseExport, type ExportAnswers, type ExportRequest } from '#shared/domain/export/export-answers.ts'
import { exportWords } from '#shared/domain/export/export-words.ts'
import { hasErrors, type Issue } from '#shared/domain/issue.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { MadeExport } from '#shared/ipc/export-calls.ts'
import type { WrittenExport } from '#main/exchange/export/write-export.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { hudDateTime } from '#main/store/hud-date-time.ts'
import { newId } from '#main/store/new-id.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { refuseInside } from '#main/vault/refuse-inside.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { today, type Desk } from '../desk.ts'
import { discloseFile } from '../disclosure/disclose-file.ts'
import { exportFacts } from './export-facts.ts'
import { newFilePassphrase } from './file-passphrase.ts'
import { requireMay } from '../guard.ts'
import { implementationId, rememberImplementation } from '../vault/implementation-id.ts'
import { provenSecond, type Signatures } from '../accounts/second-person.ts'
import type { Session } from '../session.ts'

export interface ExportWanted extends Signatures {
  readonly answers: ExportAnswers
  readonly acceptWarnings: boolean
}

type Progress = { readonly done: number; readonly total: number; readonly words: string }

/** What an export is given of the application around it. */
export interface ExportTools {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** Asks where the file goes; null where no place was chosen. */
  readonly place: (name: string) => Promise<string | null>
  readonly version: string
}

type Outcome = MadeExport | { readonly saved: false; readonly issues: Issue[] }

/**
 * Makes an HMIS CSV export as an encrypted zip, with its entry in the ledger of disclosures, or neither. Two people
 * sign: the one at the desk, and a colleague whose account may. The rules run here again, before anybody is asked for
 * a place.
 * @throws AppError not-allowed, cancelled, disk-full, folder-read-only; VaultError same-person, wrong-pass-phrase, throttled
 */
export async function exportHmis(
  desk: Desk,
  session: Pick<Session, 'vault' | 'folder'>,
  { answers, acceptWarnings, ...signatures }: ExportWanted,
  tools: ExportTools,
): Promise<Outcome> {
  requireMay(desk, 'data.export')
  const projects = await allProjects(desk.store.db)
  const issues = checkExport(answers, { today: today(desk), projects })
  if (hasErrors(issues) || (issues.length > 0 && !acceptWarnings))
    return { saved: false, issues: [...issues] }
  const second_UserID = await provenSecond(desk, session.vault, signatures)
  const path = await placeOutside(session.folder, tools.place)
  refuseStopped(tools.signal)
  return make(desk, session, { request: parseExport(answers), second_UserID, path }, tools)
}

interface Agreed {
  readonly request: ExportRequest
  readonly second_UserID: string
  readonly path: string
}

async function make(
  desk: Desk,
  { vault, folder }: Pick<Session, 'vault' | 'folder'>,
  { request, second_UserID, path }: Agreed,
  { signal, onProgress, version }: ExportTools,
): Promise<MadeExport> {
  // Never a chosen one: whoever knows it could read the file while it lies outside without its entry.
  const passphrase = newFilePassphrase()
  const ImplementationID = await implementationId(desk.store.db)
  const ExportDate = hudDateTime(desk.now())
  const { ProjectIDs, CoCCode, HashStatus, period, recipient, purpose, authority, authorityWords } = request
  const facts = await exportFacts(desk.store.db, request, { ExportDate, ImplementationID, version })
  let written: WrittenExport | undefined
  const { disclosure_id } = await discloseFile(desk, {
    act: 'data.export',
    path,
    entry: {
      kind: 'hmis_csv',
      form: 'zip',
      what: exportWords(request),
      recipient,
      authority,
      authorityWords,
      purpose,
      second_UserID,
      release_id: null,
      PersonalID: null,
      published: null,
      corrects: null,
    },
    made: {
      encrypted: async (temporary) => {
        written = await runJob(
          'export-hmis',
          {
            storeFile: vaultFiles(folder).store,
            keyHex: vault.dataKeyHex,
            path: temporary,
            passphrase,
            selection: { period, ProjectIDs, CoCCode },
            stamp: { ExportID: newId(), ExportDate, HashStatus },
            facts,
          },
          { signal, onProgress },
        )
      },
    },
    guard: async (session) => {
      refuseStopped(signal)
      await rememberImplementation(session, ImplementationID)
    },
  })
  if (written === undefined) throw new Error('a file that left was written')
  const { sha256, bytes, rows, changes } = written
  return {
    saved: true,
    disclosure_id,
    fileName: basename(path),
    passphrase,
    sha256,
    bytes,
    clients: rows['Client'] ?? 0,
    enrollments: rows['Enrollment'] ?? 0,
    leftBehind: changes.reduce((sum, { change, count }) => sum + (change === 'row' ? count : 0), 0),
    changed: changes.filter(({ change }) => change !== 'row').map((change) => ({ ...change })),
  }
}

/** A place that is not the vault's own folder: what lies there must be what Threshold put there. */
async function placeOutside(folder: string, ask: ExportTools['place']): Promise<string> {
  const path = await ask('HMIS CSV export')
  if (path === null) throw new AppError('cancelled', 'No place was chosen. Nothing left the vault.')
  await refuseInside(folder, path)
  return path
}

function refuseStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing left the vault.')
}
