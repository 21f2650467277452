import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import type { Alternative, Chosen, Coarser } from '#shared/domain/disclosure/coarser.ts'
import { useLongRun, type LongRun } from './use-long-run.ts'

/** What a page of totals asks main for. `Wanted` is what the person says there; what she chose coarser comes beside it. */
interface Calls<Wanted> {
  /** The name of the progress of preparing. */
  readonly job: string
  /** What is asked again when preparing ended. */
  readonly readAnew: QueryKey
  /** What was prepared last; null or undefined where nothing was, or that is not known yet. */
  readonly sheet: (Wanted & HasChosen) | null | undefined
  readonly wantedOf: (from: Wanted) => Wanted
  readonly prepare: (wanted: Wanted & { readonly coarser: Coarser[] }) => Promise<unknown>
  readonly alternatives: (wanted: Wanted & { readonly coarser: Coarser[] }) => Promise<readonly Alternative[]>
  readonly cancel: () => Promise<unknown>
}

interface HasChosen {
  readonly chosen: readonly Chosen[]
}

export interface CoarserTotals<Wanted> {
  /** What was wanted last; null before anything was. */
  readonly current: Wanted | null
  /** True when the totals on the page were asked for on it. */
  readonly isNew: boolean
  readonly preparing: LongRun
  /** Whether the totals cannot leave as they stand. */
  readonly isRefused: boolean
  readonly prepare: (wanted: Wanted) => void
  readonly stop: () => void
  /** What the choice of coarser ways needs; null before anything was wanted. */
  readonly coarser: CoarserWays | null
}

interface CoarserWays {
  readonly chosen: readonly Chosen[]
  readonly finding: LongRun
  readonly onFind: () => Promise<readonly Alternative[] | null>
  readonly onStop: () => void
  readonly onChoose: (chosen: Chosen[]) => void
}

/** Totals for people outside: prepared, and prepared again with a coarser way chosen, until they show enough. */
export function useCoarserTotals<Wanted extends object>({
  job,
  readAnew,
  sheet,
  wantedOf,
  ...calls
}: Calls<Wanted>): CoarserTotals<Wanted> {
  const preparing = useLongRun(job, readAnew)
  const finding = useLongRun('release-alternatives')
  const [asked, setAsked] = useState<(Wanted & HasChosen) | null>(null)
  const current = sheet ?? asked
  const stop = () => void calls.cancel()

  function prepare(wanted: Wanted, chosen: readonly Chosen[]): void {
    setAsked({ ...wantedOf(wanted), chosen })
    void preparing.run(() => calls.prepare(withCoarser(wanted, chosen)))
  }

  function withCoarser(wanted: Wanted, chosen: readonly Chosen[]): Wanted & { coarser: Coarser[] } {
    return { ...wantedOf(wanted), coarser: chosen.map(({ choice }) => choice) }
  }

  return {
    current,
    isNew: asked !== null,
    preparing,
    isRefused: !preparing.isRunning && preparing.failure?.code === 'not-allowed',
    prepare: (wanted) => prepare(wanted, []),
    stop,
    coarser: current && {
      chosen: current.chosen,
      finding,
      onFind: async () =>
        (await finding.run(() => calls.alternatives(withCoarser(current, current.chosen)))).value,
      onStop: stop,
      onChoose: (chosen) => prepare(current, chosen),
    },
  }
}
