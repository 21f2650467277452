import { useSyncExternalStore } from 'react'

/** A key press, as far as a chord is told by it. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The keys that hide at once, beside Shift three times. None of them means anything else in Threshold. */
export const hideChords = ['h', 'space', 'f9'] as const
export type HideChord = (typeof hideChords)[number]

export const hideChordLabels = {
  h: 'Ctrl+Shift+H',
  space: 'Ctrl+Shift+Space',
  f9: 'F9',
} as const satisfies Record<HideChord, string>

/** Whether this press is the chord. */
export function isHideChord(chord: HideChord, press: Press): boolean {
  const isControl = (press.ctrlKey || press.metaKey) && press.shiftKey
  if (chord === 'h') return isControl && press.key.toLowerCase() === 'h'
  if (chord === 'space') return isControl && press.code === 'Space'
  return press.key === 'F9' && !press.ctrlKey && !press.metaKey && !press.altKey
}

/** Kept on this computer, not in the vault: it has to work while the vault is locked. */
const storageKey = 'hide-chord'
const listeners = new Set<() => void>()

/** The chord chosen on this computer. */
export function hideChord(): HideChord {
  const kept = localStorage.getItem(storageKey)
  return hideChords.find((chord) => chord === kept) ?? 'h'
}

/** Chooses another one, from now on. */
export function chooseHideChord(chord: HideChord): void {
  localStorage.setItem(storageKey, chord)
  for (const listener of listeners) listener()
}

/** The chord chosen on this computer, as it changes. */
export function useHideChord(): HideChord {
  return useSyncExternalStore(subscribe, hideChord)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
