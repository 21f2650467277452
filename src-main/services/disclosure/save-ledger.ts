import { stringify } from 'csv-stringify/sync'
import dayjs from 'dayjs'
import {
  authorityKindLabels,
  disclosureFormLabels,
  disclosureKindLabels,
  ofNobody,
  type NewDisclosure,
} from '#shared/domain/disclosure/disclosure.ts'
import type { LedgerFilter } from '#shared/domain/disclosure/ledger-filter.ts'
import { formatDateTime } from '#shared/domain/date/format-date.ts'
import type { LedgerLine } from '#shared/ipc/ledger-calls.ts'
import { runJob } from '#main/jobs/run-job.ts'
import type { PdfDocument } from '#main/printing/pdf-document.ts'
import { ledgerLines } from '#main/store/repositories/disclosures.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { discloseFile } from './disclose-file.ts'
import { requireMay } from '../guard.ts'
import { inMoments } from './ledger.ts'

/** More than an agency lets out in decades. */
const most = 20_000

interface Wanted {
  readonly filter: LedgerFilter
  readonly form: 'csv' | 'pdf'
}

/**
 * Saves a list of the ledger without anything about a client: no alias, no code, no id. That it left stands in the
 * ledger too. @throws AppError not-allowed, and what `discloseFile` throws
 */
export async function saveLedger(
  desk: WorkingDesk,
  { filter, form }: Wanted,
  place: () => Promise<string | null>,
): Promise<{ saved: boolean; entries: number }> {
  requireMay(desk, 'ledger.keep')
  const path = await place()
  if (path === null) return { saved: false, entries: 0 }
  const lines = await ledgerLines(desk.store.db, inMoments(filter), { after: null, limit: most })
  await discloseFile(desk, {
    act: 'ledger.save',
    path,
    entry: { ...listEntry, form, what: `List of this ledger, ${entriesWords(lines.length)}` },
    made: {
      content: async () =>
        form === 'csv' ? ledgerCsv(lines) : runJob('print', ledgerDocument(lines, today(desk))),
    },
  })
  return { saved: true, entries: lines.length }
}

const listEntry: Omit<NewDisclosure, 'form' | 'what'> = {
  kind: 'ledger_list',
  recipient: 'Whoever the agency shows it to',
  authority: 'own',
  authorityWords: 'The agency’s own record of what left',
  purpose: 'To show what left, to whom and under what, without clients',
  ...ofNobody,
  published: null,
}

/** The list as CSV. What a spreadsheet would take for a formula is written as text. */
export function ledgerCsv(lines: readonly LedgerLine[]): string {
  return stringify(lines.map(columnsOf), { header: true, bom: true, escape_formulas: true })
}

function columnsOf(line: LedgerLine) {
  return {
    Date: dayjs(line.at).format('YYYY-MM-DD'),
    Time: dayjs(line.at).format('HH:mm'),
    Kind: disclosureKindLabels[line.kind],
    'What left': line.what,
    To: line.recipient,
    Authority: authorityKindLabels[line.authority],
    'Law or notice': line.authorityWords ?? '',
    Purpose: line.purpose,
    By: line.who,
    'Second person': line.second ?? '',
    Form: disclosureFormLabels[line.form],
    Bytes: line.bytes,
    'SHA-256': line.sha256,
    'Recorded at the next unlock': line.recordedLate ? 'Yes' : 'No',
    Corrections: line.corrections,
  }
}

/** The list to print, the latest first. */
export function ledgerDocument(lines: readonly LedgerLine[], day: string): PdfDocument {
  const heads = ['When', 'What left', 'To', 'Under', 'Purpose', 'By']
  return {
    title: 'Ledger of disclosures',
    day,
    orientation: 'landscape',
    foot: 'Ledger of disclosures, without clients',
    content: [
      { text: 'Ledger of disclosures', style: 'title' },
      { text: `${entriesWords(lines.length)}, the latest first`, style: 'label', margin: [0, 0, 0, 12] },
      {
        layout: 'sheet',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [70, '*', 100, 100, 100, 76],
          body: [
            heads.map((head) => ({ text: head, style: 'strong' }) as const),
            ...lines.map((line) =>
              [
                formatDateTime(dayjs(line.at).format('YYYY-MM-DDTHH:mm')),
                `${line.kind === 'correction' ? 'Correction: ' : ''}${line.what}\n${fingerprintWords(line)}`,
                line.recipient,
                line.authorityWords === null
                  ? authorityKindLabels[line.authority]
                  : `${authorityKindLabels[line.authority]}: ${line.authorityWords}`,
                line.purpose,
                line.second === null ? line.who : `${line.who}, with ${line.second}`,
              ].map((text) => ({ text, style: 'small' }) as const),
            ),
          ],
        },
      },
    ],
  }
}

function fingerprintWords({ form, sha256 }: LedgerLine): string {
  if (sha256 === '') return disclosureFormLabels[form]
  // In groups, so that a line can end between them.
  return `${disclosureFormLabels[form]}, SHA-256 ${sha256.match(/.{1,16}/g)?.join(' ') ?? ''}`
}

function entriesWords(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}
