import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import type { Progress } from '#renderer/api/use-progress.ts'
import type { AppError } from '#shared/ipc/errors.ts'
import type { HeldImport, ImportCounts } from '#shared/ipc/import-calls.ts'

/** What is under way. */
type Work = 'reading' | 'taking'

/** An import as its page sees it. */
export interface ImportState {
  /** What was chosen and waits; null when nothing does, undefined until that is known. */
  readonly held: HeldImport | null | undefined
  readonly work: Work | null
  readonly progress: Progress | null
  /** What came in; null until something did. */
  readonly taken: readonly ImportCounts[] | null
  readonly failure: AppError | null
  /** Whether the last reading was tried with a pass phrase. */
  readonly wasTried: boolean
  readonly choose: (kind: 'zip' | 'folder') => Promise<void>
  readonly read: (passphrase: string | null) => Promise<void>
  readonly takeIn: () => Promise<void>
  readonly drop: () => Promise<void>
  readonly stop: () => void
}

/** Takes an export through choosing, reading and taking in. What was read waits in main, also while the page is left. */
export function useImport(): ImportState {
  const held = useQuery({
    ...query('imports', 'held'),
    // Work that was begun before the page was left ends without a word to this one.
    refetchInterval: ({ state }) => (state.data?.isAtWork === true ? 1000 : false),
  })
  const working = useLongRun('import', ['imports'])
  const [kind, setKind] = useState<Work | null>(null)
  const [taken, setTaken] = useState<readonly ImportCounts[] | null>(null)
  const [wasTried, setTried] = useState(false)

  async function run<T>(next: Work | null, act: () => Promise<T>): Promise<T | null> {
    setKind(next)
    const { value } = await working.run(act)
    return value
  }

  async function read(passphrase: string | null): Promise<void> {
    setTried(passphrase !== null)
    await run('reading', () => api.imports.stage({ passphrase }))
  }

  async function choose(form: 'zip' | 'folder'): Promise<void> {
    const chosen = await run(null, () => api.imports.choose({ kind: form }))
    if (chosen !== null) await read(null)
  }

  async function takeIn(): Promise<void> {
    await run('taking', async () => {
      setTaken(await api.imports.takeIn())
      await refreshAll()
    })
  }

  async function drop(): Promise<void> {
    await run(null, () => api.imports.drop())
  }

  return {
    held: held.data,
    work: (working.isRunning ? kind : null) ?? workOf(held.data),
    progress: working.progress,
    taken,
    failure: working.failure,
    wasTried,
    choose,
    read,
    takeIn,
    drop,
    stop: () => void api.imports.stop(),
  }
}

/** Work of a page that was left. */
function workOf(held: HeldImport | null | undefined): Work | null {
  if (held?.isAtWork !== true) return null
  return held.preview === null ? 'reading' : 'taking'
}
