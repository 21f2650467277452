import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { workFolder } from '../places.ts'

const load = createRequire(import.meta.url)

const moment = z.number()

const reportSchema = z.object({
  moments: z.object({
    probe: moment,
    ready: moment,
    window: moment,
    readyToShow: moment.optional(),
    shown: moment.optional(),
  }),
  deriving: z.array(z.object({ began: moment, ended: moment })),
  page: z.unknown(),
})

export interface Launched {
  /** When the process was asked for; all moments are milliseconds since 1970. */
  readonly spawned: number
  readonly moments: z.output<typeof reportSchema>['moments']
  readonly deriving: z.output<typeof reportSchema>['deriving']
  /** What the page's script reported. */
  readonly page: unknown
}

interface Launch {
  /** The folder of an application: one with a package.json. */
  readonly app: string
  readonly userData: string
  /** Runs in the page, in a world of its own, from the document's beginning; reports with `done(value)`. */
  readonly pageScript: string
  readonly timesKeys?: boolean
}

const longest = 120_000
/** Chromium does not sandbox for root on Linux. */
const machineSwitches =
  process.platform === 'linux' && process.getuid?.() === 0 ? (['--no-sandbox'] as const) : []

/** Outside Electron the package named electron answers where its program is. */
function electronProgram(): string {
  return z.string().parse(load('electron'))
}

/** Starts an application, lets its page report, and closes it again. */
export function launch({ app, userData, pageScript, timesKeys = false }: Launch): Promise<Launched> {
  mkdirSync(userData, { recursive: true })
  mkdirSync(workFolder, { recursive: true })
  const preload = join(workFolder, 'page-script.cjs')
  writeFileSync(preload, pagePrelude + pageScript)
  const probe = join(import.meta.dirname, 'probe.cjs')
  const { DISPLAY, HOME, PATH } = process.env
  return new Promise((resolve, reject) => {
    const spawned = performance.timeOrigin + performance.now()
    const child = spawn(
      electronProgram(),
      ['-r', probe, app, ...machineSwitches, `--user-data-dir=${userData}`],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          DISPLAY,
          HOME,
          PATH,
          BENCH_PAGE: preload,
          ...(timesKeys ? { BENCH_KEY: '1', BENCH_ARGON2: load.resolve('@node-rs/argon2') } : {}),
        },
      },
    )
    let said = ''
    let errors = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    child.stderr.on('data', (chunk) => (errors += String(chunk)))
    const timer = setTimeout(() => child.kill('SIGKILL'), longest)
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      const line = said.split('\n').find((candidate) => candidate.startsWith('BENCH '))
      if (line === undefined) {
        reject(new Error(`The application closed without a report.\n${said}\n${errors.slice(-2000)}`))
        return
      }
      resolve({ spawned, ...reportSchema.parse(JSON.parse(line.slice('BENCH '.length))) })
    })
  })
}

/** What a page script works with. */
const pagePrelude = `
const { ipcRenderer } = require('electron')
const now = () => performance.timeOrigin + performance.now()
const done = (value) => ipcRenderer.send('bench:done', value)
/** Resolves when an element is there and two frames have been drawn since. */
async function drawn(selector) {
  const element = await there(selector)
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return element
}
function there(selector) {
  return new Promise((resolve) => {
    const look = () => {
      const element = document.querySelector(selector)
      if (element === null || element.getClientRects().length === 0) return false
      resolve(element)
      return true
    }
    if (look()) return
    const observer = new MutationObserver(() => look() && observer.disconnect())
    observer.observe(document, { childList: true, subtree: true })
  })
}
`
