/**
 * electron-builder's afterPack hook, called whichever way electron-builder was started.
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unofficialMarker } from './electron-runtime.mjs'

/**
 * No installer is made of a runtime that is marked as unofficial; and Electron's own sample application,
 * which nobody asked for, is left out.
 * @param {{ appOutDir: string, targets: readonly { name: string }[] }} context
 */
export function afterPack({ appOutDir, targets }) {
  const isForOthers = targets.some((target) => target.name !== 'dir')
  if (isForOthers && existsSync(join(appOutDir, unofficialMarker))) {
    throw new Error('Refused: an unofficial Electron must not be packaged for others.')
  }
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
}
