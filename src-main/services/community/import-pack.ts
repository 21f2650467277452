import { basename } from 'node:path'
import { readJsonFile } from '#shared/domain/json-file/read-json-file.ts'
import { packSchema } from '#shared/domain/pack/pack.ts'
import type { PackImport } from '#shared/ipc/community-calls.ts'
import { actOf, type Desk } from '../desk.ts'
import { textOfFile } from '../text-of-file.ts'
import { addPack } from './change-pack.ts'

/**
 * Takes in a pack from a file: wholly, as a pack of the agency's own that is not in force until it is chosen, or not at
 * all, with the line and the reason of each fault. Null where no file was chosen.
 */
export async function importPack(desk: Desk, ask: () => Promise<string | null>): Promise<PackImport | null> {
  const path = await ask()
  if (path === null) return null
  const file = basename(path)
  const text = await textOfFile(path)
  if (typeof text !== 'string') return { taken: false, file, faults: [text] }
  const read = readJsonFile(text, packSchema)
  if (!read.ok) return { taken: false, file, faults: [...read.faults] }
  const { result } = await desk.store.write(actOf(desk, 'pack.import'), (session) =>
    addPack(session, read.value, null),
  )
  return { taken: true, file, key: result, label: read.value.label }
}
