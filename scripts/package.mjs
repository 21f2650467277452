/**
 * `npm run package`: an unpacked build for this platform, marked as a test build, in dist/.
 * `npm run package -- --distributable`: installers to hand to others, never from an unofficial runtime.
 * `--built` uses the build that is in out/ already.
 */
import { relative } from 'node:path'
import { run } from './commands.mjs'
import { electronFolder, isUnofficialRuntime } from './electron-runtime.mjs'
import { projectRoot } from './places.mjs'
import { PlainError, runCommand } from './say.mjs'
import { setUp } from './setup.mjs'

await runCommand(async () => {
  const isDistributable = process.argv.includes('--distributable')
  const isBuilt = process.argv.includes('--built')
  if (!isBuilt) await setUp()
  if (isDistributable && isUnofficialRuntime()) {
    throw new PlainError(
      "Refused: this machine runs an unofficial Electron, and nothing made from it may be handed to anybody. Package on a machine that can reach Electron's official download. `npm run package` makes an unpacked test build here.",
    )
  }
  if (!isBuilt) await step('electron-vite', ['build'])
  await step('electron-builder', isDistributable ? installers() : testBuild())
  process.stdout.write(`${isDistributable ? 'Installers' : 'An unpacked test build'}: dist/\n`)
})

/** What `npm run package` hands on is strict; only the test build may be driven from outside (docs/decisions). */
function testBuild() {
  return [
    '--dir',
    `-c.electronDist=${relative(projectRoot, electronFolder())}`,
    '-c.extraMetadata.threshold.build=test',
  ]
}

function installers() {
  return ['--publish', 'never']
}

/**
 * @param {string} tool
 * @param {readonly string[]} args
 */
async function step(tool, args) {
  const { code } = await run(tool, args)
  if (code !== 0) throw new PlainError(`${tool} did not succeed; its own message stands above.`)
}
