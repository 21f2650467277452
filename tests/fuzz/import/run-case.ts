import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'
import { tableOf } from '#shared/hud/fy2026/tables.ts'
import { newStagingPlace, removeStaging } from '#main/exchange/staging/staging.ts'
import type { Preview } from '#main/exchange/preview.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { stageImportJob } from '#main/jobs/stage-import-job.ts'
import { chanceFrom } from '../../bench/vault/chance.ts'
import { containers } from './containers.ts'
import { countRecords } from './count-records.ts'
import { mutations, type Expected } from './mutations.ts'
import type { Files } from './small-export.ts'

/** How one mutated export ended. `fault` is what must not be: a crash, a silent loss, a store that changed. */
export interface CaseOutcome {
  readonly words: string
  readonly ended: 'refused' | 'previewed'
  readonly reason: string | null
  readonly fault: string | null
}

/** Runs the case of this number: the same number is the same case. */
export async function runCase(
  nth: number,
  base: Files,
  store: StorePlace,
  place: string,
): Promise<CaseOutcome> {
  const chance = chanceFrom(nth + 1)
  const files: Files = new Map(base)
  const names = Object.keys(mutations)
  // Every mutation comes up as often as any other, and every container with it.
  const done = [
    names[nth % names.length] ?? '',
    ...Array.from({ length: chance.upTo(3) }, () => chance.pick(names)),
  ]
  const expected = done.flatMap((name) => mutations[name]?.(files, chance) ?? [])
  const kind = nth % 3 === 0 ? chance.pick(Object.keys(containers)) : 'folder'
  const container = containers[kind]
  if (container === undefined) throw new Error(`there is a container ${kind}`)
  const words = `case ${nth}: ${done.join(', ')}; as ${kind}`
  const before = bytesOf(store)
  const staging = newStagingPlace(store.file)
  try {
    const from = await container.lay(files, place, chance)
    const preview = await stageImportJob({ from, store, staging }, { progress: () => {} })
    const loss = container.isHonest ? silentLoss(files, preview, done.length === 1 ? expected : []) : null
    return { words, ended: 'previewed', reason: null, fault: loss ?? changed(before, store) }
  } catch (failure) {
    const isReason =
      failure instanceof AppError &&
      (failure.code === 'bad-input' || failure.code === 'wrong-pass-phrase') &&
      failure.message.endsWith('Nothing was changed.')
    const fault = isReason
      ? changed(before, store)
      : `crashed: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`
    return { words, ended: 'refused', reason: isReason ? failure.message : null, fault }
  } finally {
    removeStaging(staging)
    rmSync(place, { recursive: true, force: true })
  }
}

/** Every record of every file is counted in or named as left out, and every bad value that was put in is named. */
function silentLoss(
  files: Files,
  { counts, findings, standard }: Preview,
  expected: readonly Expected[],
): string | null {
  for (const { table, added, same, changed: other, kept } of counts) {
    const { file } = tableOf(table)
    const bytes = files.get(file)
    if (bytes === undefined || (standard !== 'FY2026' && file.endsWith('Participation.csv'))) continue
    const leftOut = findings
      .filter((found) => found.file === file && found.effect === 'row')
      .reduce((sum, { count }) => sum + count, 0)
    const came = added + same + other + kept
    if (came + leftOut !== countRecords(bytes))
      return `${file} has ${countRecords(bytes)} records, ${came} would come in and ${leftOut} are named as left out`
  }
  const silent = expected.find(
    ({ file, column }) => !findings.some((found) => found.file === file && found.column === column),
  )
  return silent === undefined ? null : `nothing is said of ${silent.file} ${silent.column ?? ''}`
}

/** The store's file and its log, byte for byte. */
function bytesOf({ file }: StorePlace): string {
  const hash = createHash('sha256')
  for (const path of [file, `${file}-wal`]) if (existsSync(path)) hash.update(readFileSync(path))
  return hash.digest('hex')
}

function changed(before: string, store: StorePlace): string | null {
  if (bytesOf(store) !== before) return 'the store changed'
  const staged = readdirSync(dirname(store.file)).filter((name) => name.includes('-import-'))
  return staged.length > 1 ? `staging stores were left: ${staged.map((name) => join(name)).join(', ')}` : null
}
