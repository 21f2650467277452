/**
 * Electron's official release. The `electron` package knows the checksum of every file of its release and verifies it;
 * what is added here is patience: a download that was cut off goes on where it stopped.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './commands.mjs'
import { cacheFolder, projectRoot } from './places.mjs'
import { PlainError, say } from './say.mjs'

const packageFolder = join(projectRoot, 'node_modules', 'electron')
const tries = 3
const wholeDownloadMs = 20 * 60_000
/** The exit code of fetch-electron.mjs that says: nobody answered, another try would not help. */
const unreachableCode = 3

/** Whether the release that package.json pins is installed, whole. */
export function officialElectronIsInPlace() {
  try {
    const wanted = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
    const present = readFileSync(join(packageFolder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    // path.txt is written last
    const binary = readFileSync(join(packageFolder, 'path.txt'), 'utf8')
    return present === wanted && existsSync(join(packageFolder, 'dist', binary))
  } catch {
    return false
  }
}

/**
 * Downloads (or goes on downloading), verifies and unpacks the release.
 * @param {{ answerMs: number }} limits
 * @returns {Promise<'installed' | 'unreachable'>} throws when it answers but what comes is never whole
 */
export async function fetchOfficialElectron({ answerMs }) {
  const env = {
    // Node's own fetch honours HTTPS_PROXY only when told to
    NODE_USE_ENV_PROXY: '1',
    THRESHOLD_ANSWER_MS: String(answerMs),
    THRESHOLD_DOWNLOADS: cacheFolder,
  }
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const download = await run('node', [join('scripts', 'fetch-electron.mjs')], {
      env,
      limit: wholeDownloadMs,
    })
    if (download.code === unreachableCode) return 'unreachable'
    if (download.code === 0 && (await unpack())) return 'installed'
    if (attempt < tries)
      say(`the download did not come through whole; trying again (${attempt + 1} of ${tries})`)
  }
  throw new PlainError(
    "Electron's release could not be downloaded whole and true to its checksum. Run the same command again: it goes on from what is good.",
  )
}

/** Electron's own installer finds the verified file in its cache, verifies it once more and unpacks it. */
async function unpack() {
  rmSync(join(packageFolder, 'dist'), { recursive: true, force: true })
  rmSync(join(packageFolder, 'path.txt'), { force: true })
  const { code } = await run('node', [join('node_modules', 'electron', 'install.js')])
  return code === 0 && officialElectronIsInPlace()
}
