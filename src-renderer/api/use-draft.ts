import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import type { Draft, DraftKind } from '#shared/ipc/draft-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { api } from './client.ts'
import { query, queryClient } from './query.ts'
import { noteOpened } from './under-way.ts'
import { registerWriter } from './unwritten.ts'

/** Milliseconds after the last change until a draft is stored; a promise of one second needs room for the disk. */
const saveAfter = 300

interface State<A extends object> {
  readonly answers: Partial<A>
  readonly pageId: string
}

export type DraftOrWait<A extends object> =
  | { readonly ready: false; readonly failure: Error | null }
  | { readonly ready: true; readonly draft: DraftHandle<A>; readonly draft_id: string }

/**
 * The draft of this kind about this subject, stored as it is written. `seed` gives a fresh draft its first answers:
 * what is known already, so that nobody types it twice. It never overwrites what a person typed. `draft_id` says
 * which, where a subject has several.
 */
export function useDraft<A extends object>(
  kind: DraftKind,
  subject: string,
  seed: Partial<A> | null,
  draft_id?: string,
): DraftOrWait<A> {
  const opened = useQuery({
    ...query('drafts', 'open', { kind, subject, draft_id }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const held = useHeldDraft<A>(opened.data ?? null, seed)
  return held ?? { ready: false, failure: opened.error }
}

function useHeldDraft<A extends object>(
  stored: Draft | null,
  seed: Partial<A> | null,
): Extract<DraftOrWait<A>, { ready: true }> | null {
  const [state, setState] = useState<State<A> | null>(null)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [saveState, setSaveState] = useState<DraftHandle<A>['saveState']>('saved')
  const [saveProblem, setSaveProblem] = useState<string | null>(null)
  const latest = useRef<State<A> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const failed = useRef(false)
  const writing = useRef<Promise<void>>(Promise.resolve())
  const draft_id = stored?.draft_id ?? null

  useEffect(() => {
    if (stored === null || seed === null || latest.current !== null) return
    const first = { answers: { ...seed, ...(stored.answers as Partial<A>) }, pageId: stored.page ?? '' }
    latest.current = first
    noteOpened(stored.draft_id)
    setState(first)
    setSavedAt(
      stored.page === null && Object.keys(stored.answers).length === 0 ? null : new Date(stored.saved_at),
    )
  }, [stored, seed])

  const write = useCallback((): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    writing.current = writing.current.then(async () => {
      if (draft_id === null || latest.current === null) return
      const { answers, pageId } = latest.current
      try {
        const { saved_at } = await api.drafts.save({ draft_id, answers: { ...answers }, page: pageId })
        failed.current = false
        setSavedAt(new Date(saved_at))
        setSaveState(timer.current === null ? 'saved' : 'saving')
      } catch (failure) {
        failed.current = true
        setSaveProblem(failure instanceof AppError ? failure.message : null)
        setSaveState('failed')
      }
    })
    return writing.current
  }, [draft_id])

  const update = useCallback(
    (next: State<A>): void => {
      latest.current = next
      setState(next)
      setSaveState('saving')
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = setTimeout(() => void write(), saveAfter)
    },
    [write],
  )

  useEffect(
    () => () => {
      if (timer.current !== null || failed.current) void write().then(readUnfinishedAgain)
    },
    [write],
  )

  const flush = useCallback(
    () => (timer.current === null && !failed.current ? writing.current : write()),
    [write],
  )
  useEffect(() => registerWriter(flush), [flush])

  return useMemo(() => {
    if (state === null || draft_id === null) return null
    return {
      ready: true,
      draft_id,
      draft: {
        ...state,
        savedAt,
        saveState,
        saveProblem,
        change: (path, value) => {
          const current = latest.current ?? state
          update({ ...current, answers: { ...current.answers, [path]: value } })
        },
        goTo: (pageId) => {
          update({ ...(latest.current ?? state), pageId })
          void write()
        },
        flush,
      },
    }
  }, [state, draft_id, savedAt, saveState, saveProblem, update, write, flush])
}

/** The page one leaves a draft for may list it: it reads the list again once the last words are stored. */
async function readUnfinishedAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: query('drafts', 'unfinished').queryKey })
}
