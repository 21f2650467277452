/**
 * `npm start`: sets up, builds and opens Threshold. With no display, under a virtual one, with a picture of the window.
 * `npm start -- --once` closes it again after the picture.
 */
import { run } from './commands.mjs'
import { electronEnvironment, machineSwitches } from './electron-runtime.mjs'
import { PlainError, runCommand, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { hasDisplay, openDisplay } from './virtual-display.mjs'

/** Ctrl+C is the way to close a window that nobody sees. */
const interrupted = 130

await runCommand(async () => {
  await setUp()
  await build()
  if (machineSwitches().length > 0) {
    say(
      'You are root: Chromium does not sandbox for root, so Threshold starts without its sandbox. Practice data only.',
    )
  }
  return hasDisplay() ? openWindow() : openUnseen(process.argv.slice(2))
})

async function build() {
  process.stdout.write('Building Threshold\n')
  const { code, output } = await run('electron-vite', ['build', '--logLevel', 'warn'], { quiet: true })
  if (code !== 0) throw new PlainError(`Threshold could not be built.\n${output}`)
}

async function openWindow() {
  process.stdout.write('Opening Threshold\n')
  const { code } = await run('electron', ['.', ...machineSwitches()], { env: electronEnvironment() })
  return code
}

/** @param {readonly string[]} args */
async function openUnseen(args) {
  process.stdout.write('Opening Threshold under a virtual display, because this machine has none\n')
  const display = await openDisplay()
  const { code } = await run('node', ['scripts/first-window.mjs', ...args], {
    env: { ...electronEnvironment(), ...display.env },
  })
  display.close()
  return code === interrupted ? 0 : code
}
