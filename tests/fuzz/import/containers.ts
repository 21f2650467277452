import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { Chance } from '../../bench/vault/chance.ts'
import type { Files } from './small-export.ts'

/** How the files are handed over; `isHonest` when whatever is in them can be read from it. */
export interface Container {
  readonly isHonest: boolean
  readonly lay: (files: Files, place: string, chance: Chance) => Promise<string>
}

/** Every way an export is handed over, sound and unsound. */
export const containers: Readonly<Record<string, Container>> = {
  folder: { isHonest: true, lay: async (files, place) => layFolder(files, place) },
  'folder in a folder': {
    isHonest: true,
    lay: async (files, place) => {
      layFolder(files, join(place, 'hmis'))
      return place
    },
  },
  zip: { isHonest: true, lay: async (files, place) => layZip(place, await zip(files)) },
  'zip with a folder': {
    isHonest: true,
    lay: async (files, place) => layZip(place, await zip(files, { under: 'a/' })),
  },
  'zip cut off': {
    isHonest: false,
    lay: async (files, place, chance) => {
      const bytes = await zip(files)
      return layZip(place, bytes.subarray(0, chance.upTo(bytes.length)))
    },
  },
  'zip with bytes changed': {
    isHonest: false,
    lay: async (files, place, chance) => {
      const bytes = await zip(files)
      for (let times = 1 + chance.upTo(20); times > 0; times -= 1)
        bytes[chance.upTo(bytes.length)] = chance.upTo(256)
      return layZip(place, bytes)
    },
  },
  'locked zip': {
    isHonest: false,
    lay: async (files, place) => layZip(place, await zip(files, { password: 'x', zipCrypto: true })),
  },
  'way out of the folder': {
    isHonest: false,
    lay: async (files, place, chance) => {
      const [name, bytes] = chance.pick([...files.entries()])
      const out = chance.pick(['../', '..\\', '/', 'C:/', 'a/../../'])
      return layZip(place, await zip(new Map([...files, [`${out}${name}`, bytes]])))
    },
  },
  'zip bomb': {
    isHonest: false,
    lay: async (files, place, chance) => {
      const bomb = Buffer.alloc(70 * 1024 * 1024, chance.pick([',', 'x', '\n', '1,2\n']))
      return layZip(place, await zip(new Map([...files, ['Services.csv', bomb]])))
    },
  },
  'size that is not true': {
    isHonest: false,
    lay: async (files, place, chance) => {
      const bytes = Buffer.from(await zip(files))
      const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
      bytes.writeUInt32LE(chance.pick([0, 1, 0xfffffff0, 0x7fffffff]), at + 24)
      return layZip(place, bytes)
    },
  },
  'no zip': {
    isHonest: false,
    lay: async (_files, place, chance) =>
      layZip(place, Buffer.from(Array.from({ length: chance.upTo(3000) }, () => chance.upTo(256)))),
  },
}

function layFolder(files: Files, place: string): string {
  mkdirSync(place, { recursive: true })
  for (const [name, bytes] of files) writeFileSync(join(place, name), bytes)
  return place
}

function layZip(place: string, bytes: Uint8Array): string {
  mkdirSync(place, { recursive: true })
  const path = join(place, 'export.zip')
  writeFileSync(path, bytes)
  return path
}

async function zip(
  files: Files,
  {
    under = '',
    ...options
  }: { readonly under?: string; readonly password?: string; readonly zipCrypto?: boolean } = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { ...options, useWebWorkers: false, level: 1 })
  for (const [name, bytes] of files) await writer.add(`${under}${name}`, new Uint8ArrayReader(bytes))
  return writer.close()
}
