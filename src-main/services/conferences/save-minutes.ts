import { minutesLines } from '#shared/domain/conference/minutes.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { ofNobody } from '#shared/domain/disclosure/disclosure.ts'
import { checkTotalsAnswers, type TotalsAnswers } from '#shared/domain/disclosure/totals-answers.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { WholeConference } from '#shared/ipc/conference-calls.ts'
import { runJob } from '#main/jobs/run-job.ts'
import type { PdfDocument } from '#main/printing/pdf-document.ts'
import { discloseFile } from '../disclosure/disclose-file.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { readConference } from './read-conferences.ts'

interface Request {
  readonly conference_id: string
  readonly answers: TotalsAnswers
}

/**
 * Saves the minutes of a closed conference: aliases, decisions and what is to be done. They leave the room, so the
 * ledger keeps to whom and what for. @throws AppError not-allowed, not-found, and what `discloseFile` throws
 */
export async function saveMinutes(
  desk: WorkingDesk,
  { conference_id, answers }: Request,
  place: () => Promise<string | null>,
): Promise<{ saved: boolean; issues: Issue[] }> {
  requireMay(desk, 'conference.run')
  const conference = await readConference(desk, conference_id)
  const issues = [
    ...(conference.state === 'closed'
      ? []
      : [error('', 'Close the conference first: its minutes then stand')]),
    ...checkTotalsAnswers(answers, 'minutes'),
  ]
  if (issues.length > 0) return { saved: false, issues }
  const path = await place()
  if (path === null) return { saved: false, issues: [] }
  await discloseFile(desk, {
    act: 'conference.minutes',
    path,
    entry: {
      kind: 'minutes',
      form: 'pdf',
      what: `Minutes of the case conference of ${formatDate(conference.held_on)}, by alias: ${conference.items.length} households`,
      recipient: typed(answers.recipient) ?? '',
      authority: 'own',
      authorityWords: 'Case conferencing, by alias and without anything that identifies a client',
      purpose: typed(answers.purpose) ?? '',
      ...ofNobody,
      published: null,
    },
    made: { content: () => runJob('print', minutesDocument(conference, today(desk))) },
  })
  return { saved: true, issues: [] }
}

/** The minutes to print: a household a row, by alias. */
export function minutesDocument(conference: WholeConference, day: string): PdfDocument {
  const heads = ['Household', 'Decided', 'To do']
  return {
    title: 'Minutes of a case conference',
    day,
    foot: 'Minutes of a case conference, by alias only',
    content: [
      { text: conference.name, style: 'title' },
      {
        text: `${formatDate(conference.held_on)}${conference.facilitator === null ? '' : `, led by ${conference.facilitator}`}`,
        style: 'label',
        margin: [0, 0, 0, 12],
      },
      {
        layout: 'sheet',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [100, '*', '*'],
          body: [
            heads.map((text) => ({ text, style: 'strong' }) as const),
            ...minutesLines(conference).map(({ alias, decided, toDo }) =>
              [alias, decided.join('\n'), toDo.join('\n')].map((text) => ({ text, style: 'small' }) as const),
            ),
          ],
        },
      },
    ],
  }
}
