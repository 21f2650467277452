/**
 * Aborts when somebody asks the process to end (Ctrl+C, a closed terminal, `kill`): what was begun is then taken back and
 * tidied away. A second one ends it at once.
 */
export function endSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(1)
      controller.abort()
    })
  }
  return controller.signal
}
