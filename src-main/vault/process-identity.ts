import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { faultCode } from './file-faults.ts'

/**
 * What tells a running process from a later one with the same number: on Linux the boot and the start tick, on macOS
 * the start time, elsewhere nothing (null). Null too when no such process runs.
 */
export function processStart(pid: number): string | null {
  if (process.platform === 'linux') return linuxStart(pid)
  if (process.platform === 'darwin') return macStart(pid)
  return null
}

/** True when a process with this number runs, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return faultCode(fault) === 'EPERM'
  }
}

/** proc(5): the state is the first field after the command's closing bracket, the start tick the twentieth. */
function linuxStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const hasEnded = fields[0] === 'Z' || fields[0] === 'X'
    if (hasEnded) return null
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${fields[19]}`
  } catch {
    return null
  }
}

function macStart(pid: number): string | null {
  const { stdout } = spawnSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { LC_ALL: 'C', TZ: 'UTC' },
  })
  return stdout?.trim() || null
}
