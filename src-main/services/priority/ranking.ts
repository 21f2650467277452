import type { PriorityRule } from '#shared/domain/priority/rule.ts'
import type { ListKind } from '#shared/domain/priority/place.ts'
import type { RankedList } from '#main/jobs/rank-list-job.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { readCommunity } from '../community/community.ts'
import { today, type WorkingDesk } from '../desk.ts'
import type { Session } from '../session.ts'

export interface Ranked {
  readonly rules: readonly PriorityRule[]
  readonly lists: Readonly<Record<ListKind, RankedList>>
}

/** The list as it was worked out last, and what it was worked out from. */
export interface HeldRanking {
  readonly from: string
  readonly ranked: Promise<Ranked>
  stop(): void
}

/** The priority list as the records stand: worked out in a thread of its own, and kept until an act is recorded. */
export async function currentRanking(desk: WorkingDesk, session: Session): Promise<Ranked> {
  const { db } = desk.store
  const day = today(desk)
  const [latest]: readonly { n: number | null }[] = await db.query('SELECT max(rowid) AS n FROM act')
  const from = `${day} ${latest?.n ?? 0}`
  if (session.ranking?.from === from) return session.ranking.ranked
  session.ranking?.stop()
  const rules = (await readCommunity(db)).pack.priority
  const stopping = new AbortController()
  const { signal } = stopping
  const place = { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex }
  const ranked = runJob('rank-list', { ...place, today: day, rules }, { signal }).then((lists) => ({
    rules,
    lists,
  }))
  const held = { from, ranked, stop: () => stopping.abort() }
  session.ranking = held
  try {
    return await ranked
  } catch (failure) {
    if (session.ranking === held) session.ranking = null
    throw failure
  }
}

/** Whoever asked has left the page: a list that is still being worked out is let go. */
export function stopRanking(session: Session): void {
  session.ranking?.stop()
}
