import { stat } from 'node:fs/promises'
import { faultCode } from '#main/vault/file-faults.ts'
import { refusal } from '../refusal.ts'
import { openFolder } from './folder-source.ts'
import type { Source } from './source.ts'
import { openZip } from './zip-source.ts'

/**
 * Opens an export where it lies: a folder of CSV files, or a zip of them, with the pass phrase of an encrypted one.
 * @throws AppError bad-input, wrong-pass-phrase
 */
export async function openSource(path: string, passphrase: string | null = null): Promise<Source> {
  const found = await stat(path).catch((failure: unknown) => {
    throw faultCode(failure) === 'ENOENT'
      ? refusal('There is no file or folder at this place. Check its name.')
      : refusal(
          'This file or folder cannot be read. Check that its drive is connected and that you may open it.',
        )
  })
  if (found.isDirectory()) return openFolder(path)
  if (found.isFile()) return openZip(path, passphrase)
  throw refusal(
    'This is neither a zip nor a folder. Choose the zip of the export, or the folder its files are in.',
  )
}
