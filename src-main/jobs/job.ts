/** What long work is given to say how far it is. Cancelling it ends its thread, so it need not ask. */
export interface JobTools {
  /** Says how far the work is, in plain words. */
  readonly progress: (done: number, total: number, words: string) => void
  /**
   * Comes right before what cannot be taken back: from here on the work is not stopped any more, and where it was
   * stopped before, this throws.
   */
  readonly noReturn?: () => void
  /** Work that comes after the result was told: nobody waits for it, and whatever ends the job ends it. */
  readonly afterwards?: (work: () => void) => void
}

/** Long work that runs in a worker thread with a connection of its own. */
export type Job<I, O> = (input: I, tools: JobTools) => Promise<O>
