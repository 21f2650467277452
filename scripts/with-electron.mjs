/**
 * Runs a tool with Electron found for it and, where there is no display, a virtual one:
 * `node scripts/with-electron.mjs playwright test tests/e2e/unlock.test.ts`
 */
import { run } from './commands.mjs'
import { electronEnvironment, machineSwitches } from './electron-runtime.mjs'
import { PlainError, runCommand } from './say.mjs'
import { setUp } from './setup.mjs'
import { openDisplay } from './virtual-display.mjs'

await runCommand(async () => {
  const [tool, ...args] = process.argv.slice(2)
  if (!tool) throw new PlainError('Usage: node scripts/with-electron.mjs <tool> [arguments]')
  await setUp()
  const display = await openDisplay({ howMany: 3 })
  // electron-vite's own way to ask for --no-sandbox
  const sandbox = machineSwitches().length > 0 ? { NO_SANDBOX: '1' } : {}
  const { code } = await run(tool, args, { env: { ...electronEnvironment(), ...sandbox, ...display.env } })
  display.close()
  return code
})
