import { z } from 'zod'
import { typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkOutgoing, type Identity } from '#shared/domain/card/identity.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

export const correctionLength = 300

export const correctionAnswersSchema = z.object({ words: typedText })
export type CorrectionAnswers = Readonly<z.infer<typeof correctionAnswersSchema>>

/** The rules of a correction: it says what is wrong with an entry and what is so instead, without client data. */
export function checkCorrection(
  { words }: CorrectionAnswers,
  { identity, today }: { readonly identity: Identity | null; readonly today: string },
): readonly Issue[] {
  const path = 'words'
  const text = typed(words)
  if (text === null) return [error(path, 'Write what is wrong with the entry, and what is so instead')]
  if (text.length > correctionLength)
    return [error(path, `Correction must be ${correctionLength} characters or fewer: it has ${text.length}`)]
  return checkOutgoing(path, 'Correction', text, identity, { today })
}
