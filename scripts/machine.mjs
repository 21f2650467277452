/**
 * The machine itself: is its Node new enough to carry the set-up?
 */
import { runNpm } from './commands.mjs'
import { PlainError, say } from './say.mjs'

/** Vite 8 and the set-up need this much; the work itself runs on the Node 24 that the packages bring. */
const oldestNode = /** @type {const} */ ([20, 19])

/** Stops with a sentence where Node or npm is missing or too old. */
export async function checkMachine() {
  if (!isNodeRecentEnough(process.versions.node)) {
    throw new PlainError(
      `Threshold needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the same command again.`,
    )
  }
  const npm = await runNpm(['--version'], { quiet: true })
  if (npm.code !== 0) {
    throw new PlainError('npm was not found. It comes with Node: https://nodejs.org')
  }
  const npmVersion = npm.output.trim().split('\n').at(-1)
  say(`Node ${process.versions.node}, npm ${npmVersion}, ${process.platform} ${process.arch}`)
}

/** @param {string} version */
export function isNodeRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}
