import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query, queryClient, refreshAll } from '#renderer/api/query.ts'
import { useProgress, type Progress } from '#renderer/api/use-progress.ts'
import { AppError } from '#shared/ipc/errors.ts'
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
  const [attempt, setAttempt] = useState(0)
  const [work, setWork] = useState<Work | null>(null)
  const [taken, setTaken] = useState<readonly ImportCounts[] | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const [wasTried, setTried] = useState(false)
  const progress = useProgress('import', attempt)

  async function run(kind: Work | null, act: () => Promise<unknown>): Promise<void> {
    setAttempt((before) => before + 1)
    setFailure(null)
    setWork(kind)
    try {
      await act()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailure(thrown)
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['imports'] })
      setWork(null)
    }
  }

  function read(passphrase: string | null): Promise<void> {
    setTried(passphrase !== null)
    return run('reading', () => api.imports.stage({ passphrase }))
  }

  async function choose(kind: 'zip' | 'folder'): Promise<void> {
    let chosen: HeldImport | null = null
    await run(null, async () => {
      chosen = await api.imports.choose({ kind })
    })
    if (chosen !== null) await read(null)
  }

  return {
    held: held.data,
    work: work ?? workOf(held.data),
    progress,
    taken,
    failure,
    wasTried,
    choose,
    read,
    takeIn: () =>
      run('taking', async () => {
        setTaken(await api.imports.takeIn())
        await refreshAll()
      }),
    drop: () => run(null, () => api.imports.drop()),
    stop: () => void api.imports.stop(),
  }
}

/** Work of a page that was left. */
function workOf(held: HeldImport | null | undefined): Work | null {
  if (held?.isAtWork !== true) return null
  return held.preview === null ? 'reading' : 'taking'
}
