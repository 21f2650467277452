import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileAtomically } from './atomic-file.ts'
import { faultCode, writeFault } from './file-faults.ts'
import { formatHeader, parseHeader, type HeaderReading, type VaultHeader, type VaultKind } from './header.ts'
import { VaultError } from './vault-error.ts'
import { vaultFiles } from './vault-files.ts'

/** No header is near this size; a larger file is not one. */
const LARGEST_HEADER = 2_000_000

type FileReading = HeaderReading | { readonly state: 'missing' }

/** What is in a vault's folder, without any key. */
export type VaultInspection =
  | { readonly state: 'none' }
  | {
      readonly state: 'ready'
      readonly kind: VaultKind
      readonly vaultId: string
      readonly createdAt: string
    }
  | { readonly state: 'damaged'; readonly missing: boolean; readonly canRestorePrevious: boolean }
  | { readonly state: 'newer' }

/** Says what the folder holds. Records without a key file are a damaged vault, not an empty folder. */
export async function inspectVault(folder: string): Promise<VaultInspection> {
  const files = vaultFiles(folder)
  const reading = await readHeaderFile(files.header)
  if (reading.state === 'newer') return { state: 'newer' }
  if (reading.state === 'sound') {
    const { kind, vaultId, createdAt } = reading.header
    return { state: 'ready', kind, vaultId, createdAt }
  }
  const missing = reading.state === 'missing'
  const isUntouched = missing && !(await exists(files.previous)) && !(await exists(files.store))
  if (isUntouched) return { state: 'none' }
  return { state: 'damaged', missing, canRestorePrevious: await canRestorePrevious(folder) }
}

/** The header of the vault in this folder. Throws `header-missing`, `header-damaged` or `header-newer`. */
export async function loadHeader(folder: string): Promise<VaultHeader> {
  const reading = await readHeaderFile(vaultFiles(folder).header)
  if (reading.state === 'sound') return reading.header
  if (reading.state === 'newer') throw new VaultError({ code: 'header-newer' })
  const code = reading.state === 'missing' ? 'header-missing' : 'header-damaged'
  throw new VaultError({ code, canRestorePrevious: await canRestorePrevious(folder) })
}

/** Writes the first header of a vault. The caller has seen that the folder holds none. */
export async function storeFirstHeader(folder: string, header: VaultHeader): Promise<void> {
  const files = vaultFiles(folder)
  await writeFileAtomically(files.header, formatHeader(header))
  await writeFileAtomically(files.previous, formatHeader(header)).catch(() => undefined)
}

/**
 * Replaces `known` by `next`: the old header becomes the second copy, then the new one takes its place. Where the
 * change took a pass phrase or words away, the second copy is renewed too, or they would still open it. Throws
 * `header-tampered` when the file is no longer the one that was read. Files that were set aside hold what was taken away
 * as well, and go.
 */
export async function replaceHeader(
  folder: string,
  known: VaultHeader,
  next: VaultHeader,
  { revokes }: { readonly revokes: boolean },
): Promise<void> {
  const files = vaultFiles(folder)
  const current = await loadHeader(folder)
  if (current.mac !== known.mac) {
    throw new VaultError({ code: 'header-tampered', canRestorePrevious: await canRestorePrevious(folder) })
  }
  await writeFileAtomically(files.previous, formatHeader(current))
  await writeFileAtomically(files.header, formatHeader(next))
  if (!revokes) return
  // The header itself is safe by now, so a copy that cannot be written waits for the next unlock.
  await writeFileAtomically(files.previous, formatHeader(next)).catch(() => undefined)
  await deleteSetAside(folder)
}

/**
 * Brings the second copy up to date where it is missing, unsound, not `isGenuine` by the data key, or still holds what
 * was taken away (a crash can leave it so). What cannot be written now is at the next unlock.
 */
export async function renewPrevious(
  folder: string,
  header: VaultHeader,
  isGenuine: (copy: VaultHeader) => boolean = () => true,
): Promise<void> {
  const { previous } = vaultFiles(folder)
  const reading = await readHeaderFile(previous)
  if (reading.state === 'newer') return
  const isCurrentEnough =
    reading.state === 'sound' &&
    reading.header.vaultId === header.vaultId &&
    reading.header.revision >= header.revokedBefore &&
    isGenuine(reading.header)
  if (isCurrentEnough) return
  await writeFileAtomically(previous, formatHeader(header)).catch(() => undefined)
}

/**
 * Puts the second copy in place of a header that is damaged, missing, or was found changed at an unlock (`tampered`).
 * The bad file is kept beside it as `vault.damaged-<n>.json`. Throws `previous-unusable`, `header-newer`, or
 * `vault-exists` when the header is sound after all.
 */
export async function restorePreviousHeader(
  folder: string,
  { tampered = false }: { readonly tampered?: boolean } = {},
): Promise<void> {
  const files = vaultFiles(folder)
  const [current, previous] = await Promise.all([
    readHeaderFile(files.header),
    readHeaderFile(files.previous),
  ])
  if (current.state === 'newer') throw new VaultError({ code: 'header-newer' })
  if (current.state === 'sound' && !tampered) throw new VaultError({ code: 'vault-exists' })
  if (previous.state !== 'sound') throw new VaultError({ code: 'previous-unusable' })
  if (current.state !== 'missing') await setAside(files.header)
  await writeFileAtomically(files.header, formatHeader(previous.header))
}

/** True when the second copy is whole. Whether it is genuine shows at the unlock, or `isGood` says. */
export async function canRestorePrevious(
  folder: string,
  isGood: (copy: VaultHeader) => boolean = () => true,
): Promise<boolean> {
  const reading = await readHeaderFile(vaultFiles(folder).previous)
  return reading.state === 'sound' && isGood(reading.header)
}

/** The kind of vault that the second copy is of; null where there is none that is whole. */
export async function kindOfPrevious(folder: string): Promise<VaultKind | null> {
  const reading = await readHeaderFile(vaultFiles(folder).previous)
  return reading.state === 'sound' ? reading.header.kind : null
}

async function setAside(path: string): Promise<void> {
  for (let n = 1; ; n += 1) {
    const aside = join(dirname(path), `vault.damaged-${n}.json`)
    if (await exists(aside)) continue
    await rename(path, aside).catch((fault: unknown) => {
      throw writeFault(fault)
    })
    return
  }
}

/** What cannot be deleted now is, at the next change that takes something away. */
async function deleteSetAside(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => /^vault\.damaged-\d+\.json$/u.test(each))) {
    await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}

async function readHeaderFile(path: string): Promise<FileReading> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST_HEADER) return { state: 'damaged' }
    return parseHeader(await readFile(path, 'utf8'))
  } catch (fault) {
    const code = faultCode(fault)
    if (code === 'ENOENT') return { state: 'missing' }
    if (code === 'EISDIR') return { state: 'damaged' }
    throw new VaultError({ code: 'folder-unreachable' }, { cause: fault })
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
