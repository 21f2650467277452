import { z } from 'zod'
import { checkOutgoing } from '#shared/domain/card/identity.ts'
import { typedText } from '#shared/domain/client/answer.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { typed } from '#shared/domain/client/typed-text.ts'

export const releaseAnswerLength = 200

/** What is asked before totals leave: who gets them and what for. Neither may say anything about a client. */
export const releaseAnswersSchema = z.object({
  recipient: typedText,
  purpose: typedText,
})
export type ReleaseAnswers = Readonly<z.output<typeof releaseAnswersSchema>>

/** What is missing or too long before totals are saved; `what` names them. */
export function checkReleaseAnswers(
  { recipient, purpose }: ReleaseAnswers,
  what: 'the trends are' | 'the report is' = 'the trends are',
): readonly Issue[] {
  const name = what.replace(/ (?:are|is)$/, '')
  return [
    ...checkText('recipient', recipient, `Name who gets ${name}`, 'Recipient'),
    ...checkText('purpose', purpose, `Say what ${what} for`, 'Purpose'),
  ]
}

function checkText(
  path: string,
  answer: string | null | undefined,
  missing: string,
  name: string,
): readonly Issue[] {
  const text = typed(answer)
  if (text === null) return [error(path, missing)]
  if (text.length > releaseAnswerLength)
    return [error(path, `${name} must be ${releaseAnswerLength} characters or fewer: it has ${text.length}`)]
  return checkOutgoing(path, name, text, null)
}
