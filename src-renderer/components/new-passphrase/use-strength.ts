import { useEffect, useState } from 'react'

import type { PassphraseContext } from '#shared/domain/passphrase/names-in-passphrase.ts'
import { loadPassphraseLists, passphraseStrength } from '#shared/domain/passphrase/strength.ts'
import type { PassphraseStrength } from '#shared/domain/passphrase/strength.ts'

/** A judgement and the pass phrase it is of: the one that is typed may be a letter further. */
export interface Judged {
  readonly passphrase: string
  readonly strength: PassphraseStrength
}

/** Long enough to let a person type, short enough that the words seem to follow. */
const pause = 120

/** Judges a pass phrase while it is typed. The word lists are read from the disk as soon as the page is there. */
export function useStrength(
  passphrase: string,
  { signInName = '', organization = '', words = [] }: PassphraseContext,
): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null)
  const [word = ''] = words

  useEffect(() => {
    void loadPassphraseLists()
  }, [])

  useEffect(() => {
    let isLatest = true
    async function judge(): Promise<void> {
      const strength = await passphraseStrength(passphrase, { signInName, organization, words: [word] })
      if (isLatest) setJudged({ passphrase, strength })
    }
    const timer = setTimeout(() => void judge(), pause)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [passphrase, signInName, organization, word])

  return passphrase === '' ? null : judged
}
