/**
 * Running other programs: with the project's own tools (and Node 24) first in PATH, everywhere.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, isAbsolute } from 'node:path'
import { projectRoot, toolsFolder } from './places.mjs'

/** What a program over its limit gets to clean up after itself. */
const graceMs = 5_000

/**
 * @typedef {object} RunOptions
 * @property {Readonly<Record<string, string | undefined>>} [env] added to the environment
 * @property {boolean} [quiet] gather the output instead of showing it
 * @property {number} [limit] milliseconds after which the program is ended
 * @property {string} [cwd]
 *
 * @typedef {object} Outcome
 * @property {number} code 127 when the program is not there, 124 when it ran over its limit
 * @property {string} output what it wrote, when `quiet`
 */

/**
 * Runs a program to its end. Never throws: the outcome says how it went.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: toolEnvironment(options.env),
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      // npm's tools are .cmd files on Windows, which only a shell can start
      shell: process.platform === 'win32' && !isAbsolute(command),
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))

    let overLimit = false
    const timer = options.limit
      ? setTimeout(() => {
          overLimit = true
          child.kill('SIGTERM')
          setTimeout(() => child.kill('SIGKILL'), graceMs).unref()
        }, options.limit)
      : undefined
    const stop = passSignalsTo(child)

    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer)
      stop()
      resolve({ code, output })
    }
    child.once('error', () => end(127))
    child.once('close', (code, signal) => end(overLimit ? 124 : (code ?? 128 + signalNumber(signal))))
  })
}

/**
 * Runs npm itself, the same one that runs this script where that is known.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npmScript = process.env['npm_execpath']
  return npmScript?.endsWith('.js')
    ? run(process.execPath, [npmScript, ...args], options)
    : run('npm', args, options)
}

/**
 * The environment for a tool: ours, with the project's own tools first in PATH.
 * @param {Readonly<Record<string, string | undefined>>} [added]
 * @returns {NodeJS.ProcessEnv}
 */
function toolEnvironment(added = {}) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const path = process.env[pathName] ?? ''
  const withTools = path.startsWith(toolsFolder) ? path : `${toolsFolder}${delimiter}${path}`
  return { ...process.env, [pathName]: withTools, ...added }
}

/**
 * Ctrl+C reaches the whole group by itself; a polite end sent to this process alone has to be passed on.
 * @param {import("node:child_process").ChildProcess} child
 */
function passSignalsTo(child) {
  const onEnd = () => child.kill('SIGTERM')
  process.on('SIGTERM', onEnd)
  process.on('SIGINT', ignore)
  return () => {
    process.off('SIGTERM', onEnd)
    process.off('SIGINT', ignore)
  }
}

/** @param {NodeJS.Signals | null} signal */
function signalNumber(signal) {
  return signal ? constants.signals[signal] : 0
}

function ignore() {}
