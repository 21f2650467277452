import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'

/**
 * Refuses a place in the vault's own folder, whatever links lead there: what lies in it must be what Threshold put
 * there. @throws AppError bad-input
 */
export async function refuseInside(folder: string, path: string): Promise<void> {
  const way = relative(await real(folder), await real(dirname(path)))
  const isOutside = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)
  if (isOutside) return
  throw new AppError(
    'bad-input',
    'This is the vault’s own folder. Nothing left the vault. Choose another folder.',
  )
}

/** A folder by its one true name, whatever links lead to it; one that is not there yet by that of the folder it comes into. */
async function real(folder: string): Promise<string> {
  const whole = resolve(folder)
  try {
    return await realpath(whole)
  } catch {
    const above = dirname(whole)
    return above === whole ? whole : join(await real(above), basename(whole))
  }
}
