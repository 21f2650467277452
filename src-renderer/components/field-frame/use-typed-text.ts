import { useState } from 'react'

/**
 * A box whose stored value and typed words differ: while it is being typed in, it holds the words as typed; before
 * and after, it shows the stored value in our words. What is not understood stays as it was typed.
 */
export function useTypedText(
  value: string | null | undefined,
  words: { readonly read: (typed: string) => string | null; readonly say: (value: string) => string },
  onChange: (value: string | null) => void,
): { readonly text: string; readonly onType: (typed: string) => void; readonly onLeave: () => void } {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    text: typed ?? words.say(value ?? ''),
    onType: (text) => {
      setTyped(text)
      onChange(text.trim() === '' ? null : (words.read(text) ?? text))
    },
    onLeave: () => setTyped(null),
  }
}
