import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { AppError } from '#shared/ipc/errors.ts'
import type { Settings } from '#shared/domain/settings.ts'
import styles from './settings.module.css'

type Changes = Partial<Omit<Settings, 'recoveryWordsConfirmed'>>

/** How the last change went: being saved or untouched (`none`), kept (`saved`), or the sentence that says why not. */
type Outcome = { readonly kind: 'none' | 'saved' } | { readonly kind: 'problem'; readonly message: string }

/**
 * Settings that are saved as they are changed. What was chosen shows at once; a change that main refuses goes back to
 * what it was, with the reason.
 */
export function useSettings(read: Settings) {
  // Read here too: what the page was given is a moment older than the refresh a change waits for, and the choice would
  // fall back for that moment.
  const { data: stored = read } = useQuery(query('settings', 'get'))
  const [unsaved, setUnsaved] = useState<Changes>({})
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })

  async function change(changes: Changes): Promise<void> {
    setOutcome({ kind: 'none' })
    setUnsaved((shown) => ({ ...shown, ...changes }))
    try {
      await api.settings.save(changes)
      await refreshAll()
      setOutcome({ kind: 'saved' })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setOutcome({ kind: 'problem', message: failure.message })
    } finally {
      setUnsaved((shown) => without(shown, changes))
    }
  }

  return { settings: { ...stored, ...unsaved }, change, outcome }
}

/** `shown` less those of `changes` that were not changed once more in the meantime. */
function without(shown: Changes, changes: Changes): Changes {
  const settled = Object.entries(changes)
  return Object.fromEntries(
    Object.entries(shown).filter(
      ([name, value]) => !settled.some(([done, was]) => done === name && was === value),
    ),
  )
}

/** Says beside the settings that a change was saved, or why it was not. */
export function SettingsOutcome({ outcome }: { readonly outcome: Outcome }) {
  return (
    <>
      {outcome.kind === 'problem' && (
        <div role="alert" className={styles.refused}>
          <Banner tone="problem">{outcome.message}</Banner>
        </div>
      )}
      <output className={styles.saved}>
        {outcome.kind === 'saved' && (
          <>
            <IconCheck aria-hidden /> Saved
          </>
        )}
      </output>
    </>
  )
}
