/** How long a lock waits for the last words to be stored, in milliseconds. Locking waits for nothing longer. */
const atMost = 400

const writers = new Set<() => Promise<void>>()

/** Names what stores the words that were typed last; answers how to take it back. */
export function registerWriter(write: () => Promise<void>): () => void {
  writers.add(write)
  return () => void writers.delete(write)
}

/** Stores what was typed a moment ago and still waits for a pause: to be awaited before a lock takes the page away. */
export async function writeOut(): Promise<void> {
  await Promise.race([
    Promise.allSettled([...writers].map((write) => write())),
    new Promise((resolve) => setTimeout(resolve, atMost)),
  ])
}
