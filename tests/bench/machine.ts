import { execFileSync } from 'node:child_process'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { createRequire } from 'node:module'
import { z } from 'zod'
import { projectRoot } from './places.ts'

export interface Machine {
  readonly processor: string
  readonly processors: number
  readonly memoryGB: number
  readonly system: string
  readonly node: string
  readonly electron: string
  readonly commit: string
}

/** What the numbers were measured on. */
export function describeMachine(): Machine {
  const program = z.string().parse(createRequire(import.meta.url)('electron'))
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    electron: said(program, ['--version', '--no-sandbox']).replace(/^v/, ''),
    commit: said('git', ['rev-parse', '--short', 'HEAD']),
  }
}

/** How many programs wanted a processor in the last minute, on average. At most as many as there are is a calm one. */
export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10
}

function said(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}
