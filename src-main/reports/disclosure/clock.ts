/**
 * Seconds of work that this thread has done. A search limited by them finds the same on a busy machine as on an idle
 * one.
 */
export function workSeconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}
