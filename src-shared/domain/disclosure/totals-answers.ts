import { z } from 'zod'
import { checkOutgoing } from '#shared/domain/card/identity.ts'
import { typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

const longest = 200

/** What is asked before totals leave: who gets them and what for. Neither may say anything about a client. */
export const totalsAnswersSchema = z.object({
  recipient: typedText,
  purpose: typedText,
})
export type TotalsAnswers = Readonly<z.output<typeof totalsAnswersSchema>>

/** The totals that leave, as the messages call them. */
export type Totals = keyof typeof missing

/** What is missing or too long before totals are saved. */
export function checkTotalsAnswers({ recipient, purpose }: TotalsAnswers, totals: Totals): readonly Issue[] {
  return [
    ...checkText('recipient', recipient, missing[totals].recipient, 'Recipient'),
    ...checkText('purpose', purpose, missing[totals].purpose, 'Purpose'),
  ]
}

const missing = {
  trends: { recipient: 'Name who gets the trends', purpose: 'Say what the trends are for' },
  report: { recipient: 'Name who gets the report', purpose: 'Say what the report is for' },
} as const

function checkText(
  path: string,
  answer: string | null | undefined,
  unsaid: string,
  name: string,
): readonly Issue[] {
  const text = typed(answer)
  if (text === null) return [error(path, unsaid)]
  if (text.length > longest)
    return [error(path, `${name} must be ${longest} characters or fewer: it has ${text.length}`)]
  return checkOutgoing(path, name, text, null)
}
