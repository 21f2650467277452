import { configure, TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/** The noon that stands in every zip as the time of its files, so that the same report makes the same bytes. */
const time = new Date('2000-01-01T12:00:00Z')

/** A zip of files with no folder in it, as Sage takes it. */
export async function flatZip(files: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  configure({ useWebWorkers: false })
  const zip = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, lastModDate: time })
  for (const [name, content] of files)
    await zip.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content))
  return zip.close()
}
