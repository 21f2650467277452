import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/** A zip of the files of a folder, each under `folderInZip`. */
export async function zipOf(
  folder: string,
  options: { readonly password?: string; readonly zipCrypto?: boolean } = {},
  folderInZip = '',
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { ...options, useWebWorkers: false })
  for (const name of readdirSync(folder))
    await zip.add(`${folderInZip}${name}`, new Uint8ArrayReader(readFileSync(join(folder, name))))
  return zip.close()
}
