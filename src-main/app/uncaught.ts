/**
 * What nobody caught is said in one neutral line. Electron would show or print the error itself, and an error of a
 * statement can carry its values.
 */
export function sayNoMoreThanThat(): void {
  const say = (failure: unknown): void => {
    const kind = failure instanceof Error ? failure.name : typeof failure
    process.stderr.write(`Threshold: something went wrong inside (${kind}).\n`)
  }
  process.on('uncaughtException', say)
  process.on('unhandledRejection', say)
}
