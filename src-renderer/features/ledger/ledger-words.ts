import { formatDate, formatDateTime } from '#shared/domain/date/format-date.ts'
import { authorityKindLabels } from '#shared/domain/disclosure/disclosure.ts'
import type { LedgerLine } from '#shared/ipc/ledger-calls.ts'

/** When it left, by the clock on this computer. */
export function whenWords({ at }: Pick<LedgerLine, 'at'>): string {
  return formatDateTime(momentHere(at))
}

/** The day it left. */
export function dayWords({ at }: Pick<LedgerLine, 'at'>): string {
  return formatDate(momentHere(at).slice(0, 10))
}

function momentHere(at: string): string {
  const moment = new Date(at)
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** Under what it left: `Notice of funding: CoC Program grant MN0001`. */
export function authorityWords({
  authority,
  authorityWords: words,
}: Pick<LedgerLine, 'authority' | 'authorityWords'>): string {
  return words === null ? authorityKindLabels[authority] : `${authorityKindLabels[authority]}: ${words}`
}

/** By whom, and with whom where two were needed. */
export function whoWords({ who, second }: Pick<LedgerLine, 'who' | 'second'>): string {
  return second === null ? who : `${who}, with ${second}`
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}
