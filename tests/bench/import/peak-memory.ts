import { existsSync, readFileSync } from 'node:fs'

const status = '/proc/self/status'

/**
 * The most memory this process has had resident, MB. Linux gives `maxRSS` of a new process at least what the one that
 * started it had, so there the kernel's own mark of this one is read.
 */
export function peakMemory(): number {
  const mark = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return (mark === undefined ? process.resourceUsage().maxRSS : Number(mark)) / 1024
}
