/** Runs down while nobody is at the keyboard, and locks when it ends. */
export class IdleClock {
  private readonly onIdle: () => void
  private length = 5
  private timer: NodeJS.Timeout | null = null

  constructor(onIdle: () => void) {
    this.onIdle = onIdle
  }

  /** How long nobody has to be there, in minutes. */
  get minutes(): number {
    return this.length
  }

  /** Starts, or starts again: somebody is here. */
  start(): void {
    this.stop()
    this.timer = setTimeout(this.onIdle, this.length * 60_000)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  /** Sets how long, in minutes (1 to 10), and starts again if it was running. */
  setMinutes(minutes: number): void {
    this.length = minutes
    if (this.timer !== null) this.start()
  }
}
