import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Selection } from '#main/exchange/export/selection.ts'
import type { HashStatus } from '#main/exchange/export/outgoing-row.ts'
import type { WrittenExport } from '#main/exchange/export/write-export.ts'
import { exportHmisJob } from '#main/jobs/export-hmis-job.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import type { Session } from '#main/services/session.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { openEncryptedZip } from '../../support/open-encrypted-zip.ts'

export const filePassphrase = 'velvet canyon orbit lemon harbor quilt'

export const everything: Selection = { period: null, ProjectIDs: null, CoCCode: null }

/** The files of an export, as a stranger with the pass phrase reads them, and what the job said of them. */
export interface ReadBack extends WrittenExport {
  readonly files: ReadonlyMap<string, string>
  readonly zip: Buffer
}

let count = 0

/** The store of an open vault, as a job is given it. */
export function placeOf({ folder, vault }: Session): StorePlace {
  return { file: vaultFiles(folder).store, keyHex: vault.dataKeyHex }
}

/** Runs the export's job over a store, in this thread. */
export async function exported(
  { file, keyHex }: StorePlace,
  home: string,
  selection: Partial<Selection> = {},
  HashStatus: HashStatus = 1,
): Promise<ReadBack> {
  const path = join(home, `export-${(count += 1)}.zip`)
  const ExportID = `run${count}`.padEnd(32, '0')
  const { period } = { ...everything, ...selection }
  const input = {
    storeFile: file,
    keyHex,
    path,
    passphrase: filePassphrase,
    selection: { ...everything, ...selection },
    stamp: { ExportID, ExportDate: '2026-11-21 15:00:00', HashStatus },
    facts: {
      SourceType: 2,
      SourceName: 'Marsh Bird Advocates',
      ExportDate: '2026-11-21 15:00:00',
      ExportStartDate: period?.start ?? null,
      ExportEndDate: period?.end ?? '2026-11-21',
      SoftwareName: 'Threshold',
      SoftwareVersion: '0.1.0',
      CSVVersion: '2026 v1.0',
      ExportPeriodType: period === null ? 1 : 3,
      ExportDirective: 2,
      HashStatus,
      ImplementationID: 'implementation',
    },
  }
  const written = await exportHmisJob(input, { progress: () => {} })
  const zip = readFileSync(path)
  return { ...written, zip, files: openEncryptedZip(zip, filePassphrase) }
}
