import { stderr, stdin, stdout } from 'node:process'
import { endSignal } from './end-signal.ts'
import { runCommandLine } from './run.ts'

/** `npm run cli -- <command> [options]`: the same services without a window. */
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (line) => stdout.write(`${line}\n`),
  error: (line) => stderr.write(`${line}\n`),
  input: stdin,
  signal: endSignal(),
})
// A pipe that was left open would keep the process alive.
stdin.destroy()
