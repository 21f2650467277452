import { useEffect, useSyncExternalStore } from 'react'

type Undo = () => void

let offered: Undo | null = null
const listeners = new Set<() => void>()

/** Offers an undo to the palette as well, for as long as it is on screen and can be taken. */
export function useOfferUndo(undo: Undo, isOffered: boolean): void {
  useEffect(() => {
    if (!isOffered) return undefined
    setOffered(undo)
    return () => {
      if (offered === undo) setOffered(null)
    }
  }, [undo, isOffered])
}

/** The undo on offer now, or null. */
export function useCurrentUndo(): Undo | null {
  return useSyncExternalStore(subscribe, () => offered)
}

function setOffered(undo: Undo | null): void {
  offered = undo
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
