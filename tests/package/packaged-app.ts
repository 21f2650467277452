import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const projectRoot = resolve(import.meta.dirname, '../..')

/** The program that `npm run package` made for this platform. */
export function packagedProgram(): string {
  const dist = join(projectRoot, 'dist')
  const folders = existsSync(dist) ? readdirSync(dist) : []
  const program = folders
    .map((folder) => join(dist, folder, programInFolder()))
    .find((path) => existsSync(path))
  if (!program) throw new Error('There is no packaged application in dist/: `npm run package` makes it.')
  return program
}

function programInFolder(): string {
  if (process.platform === 'darwin') return join('Threshold.app', 'Contents', 'MacOS', 'Threshold')
  return process.platform === 'win32' ? 'Threshold.exe' : 'threshold'
}

/** Whether that program runs on the stand-in for Electron's official release. */
export function isOnUnofficialRuntime(program: string): boolean {
  return existsSync(join(dirname(program), 'UNOFFICIAL-RUNTIME.json'))
}

export interface RunningApp {
  /** Resolves with the address that a debugger may use, or rejects when the program ends without one. */
  readonly debuggerAddress: Promise<string>
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>
  /** What it wrote so far. */
  output(): string
  stop(): Promise<void>
}

/** Starts a packaged program with a user-data folder of its own. */
export function startPackaged(program: string, switches: readonly string[]): RunningApp {
  const userData = mkdtempSync(join(tmpdir(), 'threshold-packaged-'))
  // Chromium does not sandbox for root on Linux
  const forRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [`--user-data-dir=${userData}`, ...forRoot, ...switches], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const debuggerAddress = new Promise<string>((found, reject) => {
    const read = (chunk: Buffer) => {
      written += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(written)?.[1]
      if (address) found(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) => reject(new Error(`ended with code ${code}\n${written}`)))
  })
  // a caller that expects a refusal never asks for the address
  debuggerAddress.catch(() => undefined)
  return { debuggerAddress, ended, output: () => written, stop: () => stop(child, ended, userData) }
}

async function stop(child: ChildProcess, ended: Promise<unknown>, userData: string): Promise<void> {
  child.kill()
  const insist = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(insist)
  rmSync(userData, { recursive: true, force: true })
}
