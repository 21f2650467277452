/** How much longer than its work a search may take on a busy machine. */
const patience = 3

/**
 * A clock of seconds of work that this thread does from now on: a search limited by it finds the same on a busy machine
 * as on an idle one. Where the machine is so busy that nobody would wait, it goes on by the time of day.
 */
export function workClock(): () => number {
  const begin = performance.now()
  const start = workSeconds()
  return () => Math.max(workSeconds() - start, (performance.now() - begin) / 1000 / patience)
}

function workSeconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}
