/**
 * Packages: installed exactly as package-lock.json says, and only when what is there differs.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './commands.mjs'
import { projectRoot } from './places.mjs'
import { PlainError, say } from './say.mjs'

/** Installs the packages when those in node_modules are not those of package-lock.json. */
export async function installPackages() {
  if (packagesAreInPlace(projectRoot)) {
    say('already in place')
    return
  }
  say('installing with npm, this can take a minute or two')
  const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    // ours to install, and only after the packages are whole
    env: { LEFTHOOK: '0' },
  })
  if (code !== 0) {
    throw new PlainError(
      "The packages could not be installed; npm's own message stands above. Mend it and run the same command again.",
    )
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so an install that was cut off never passes.
 * @param {string} root
 */
export function packagesAreInPlace(root) {
  const wanted = readLock(join(root, 'package-lock.json'))
  const present = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  const wantedPaths = Object.keys(wanted).filter((path) => path !== '')
  return (
    Object.keys(present).every((path) => path in wanted) &&
    wantedPaths.every((path) => isSatisfied(path, wanted[path], present[path], root))
  )
}

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 */

/**
 * @param {string} path
 * @param {LockedPackage | undefined} wanted
 * @param {LockedPackage | undefined} present
 * @param {string} root
 */
function isSatisfied(path, wanted, present, root) {
  // an optional package is left out where it is for another platform
  if (!wanted || !present) return Boolean(wanted?.optional || wanted?.devOptional)
  return (
    wanted.version === present.version &&
    wanted.integrity === present.integrity &&
    existsSync(join(root, path, 'package.json'))
  )
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
