/**
 * The system libraries that Electron needs on a bare Linux, and a virtual display where there is no real one.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './commands.mjs'
import { electronFolder } from './electron-runtime.mjs'
import { PlainError, say } from './say.mjs'
import { hasDisplay } from './virtual-display.mjs'

/** Debian's names; where a release renamed a package, any of the names will do. */
const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libdrm2'],
  ['libsecret-1-0'],
]
const fonts = [['fonts-dejavu-core'], ['fonts-noto-color-emoji']]
const virtualDisplay = [['xvfb'], ['xauth']]

/** Installs what is missing on Debian as root; elsewhere says what is missing, if anything is. */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') {
    say('nothing to add on this system')
    return
  }
  const isDebian = existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query')
  const isRoot = process.getuid?.() === 0
  const missing = isDebian ? await missingPackages() : []

  if (isDebian && isRoot) {
    if (missing.length > 0) await install(missing)
    else say('already in place')
    return
  }
  await explainWhatIsMissing(missing)
}

/** @returns {Promise<readonly (readonly string[])[]>} each by its possible names */
async function missingPackages() {
  const wanted = [...libraries, ...fonts, ...(hasDisplay() ? [] : virtualDisplay)]
  const { output } = await run(
    'dpkg-query',
    ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted.flat()],
    {
      quiet: true,
    },
  )
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return wanted.filter((names) => !names.some((name) => installed.has(name)))
}

/** @param {readonly (readonly string[])[]} missing */
async function install(missing) {
  say(`adding ${missing.length} system packages (apt-get), this can take a minute`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update'], { quiet: true, env })
  const names = await Promise.all(missing.map(nameKnownHere))
  const added = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    quiet: true,
    env,
  })
  if (added.code !== 0) {
    throw new PlainError(
      `System packages could not be added (${names.join(' ')}).\n${(update.code === 0 ? added : update).output.trim().split('\n').slice(-5).join('\n')}`,
    )
  }
  say(`added ${names.join(', ')}`)
}

/**
 * The name under which this release of Debian has a package.
 * @param {readonly string[]} names
 */
async function nameKnownHere(names) {
  for (const name of names) {
    const policy = await run('apt-cache', ['policy', name], { quiet: true, env: { LC_ALL: 'C' } })
    if (/Candidate: (?!\(none\))/.test(policy.output)) return name
  }
  return names.at(-1) ?? ''
}

/**
 * Without the right to install, only what would really stop Electron stops the set-up.
 * @param {readonly (readonly string[])[]} missing
 */
async function explainWhatIsMissing(missing) {
  const { output } = await run('ldd', [join(electronFolder(), 'electron')], { quiet: true })
  const unresolved = output
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0])
  const noDisplay = !hasDisplay() && !existsSync('/usr/bin/Xvfb')
  if (unresolved.length === 0 && !noDisplay) {
    say('already in place')
    return
  }
  const command =
    missing.length > 0
      ? `Type this once, then run the same command again:\n\n    sudo apt-get update && sudo apt-get install -y ${(await Promise.all(missing.map(nameKnownHere))).join(' ')}\n`
      : "Install them with your system's package manager, then run the same command again."
  const what = [...unresolved, ...(noDisplay ? ['a display, or Xvfb in place of one'] : [])]
  throw new PlainError(`Electron needs what this machine does not have: ${what.join(', ')}.\n${command}`)
}
