import type { PushedEvent } from '#shared/ipc/events.ts'

/** What the preload script puts into the page: ask, and listen. Everything it answers is parsed before use. */
interface Bridge {
  call(name: string, input: unknown): Promise<unknown>
  on(listener: (event: PushedEvent) => void): () => void
}

declare global {
  interface Window {
    readonly threshold: Bridge
  }
}

/** The bridge to main. */
export function bridge(): Bridge {
  return window.threshold
}
