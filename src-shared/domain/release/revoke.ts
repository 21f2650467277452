import { z } from 'zod'
import { typedText } from '#shared/domain/client/answer.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { laterOf } from '#shared/domain/date/iso-date.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

/** How a client took a release back. Saying so is enough. */
export const revocationWays = ['spoken', 'written'] as const
export type RevocationWay = (typeof revocationWays)[number]

export const revocationWayLabels = {
  spoken: 'They told us',
  written: 'They wrote to us',
} as const satisfies Record<RevocationWay, string>

export const revokeAnswersSchema = z.object({
  revokedOn: typedText,
  revokedHow: z.enum(revocationWays).nullish(),
  note: typedText,
})
export type RevokeAnswers = Readonly<z.infer<typeof revokeAnswersSchema>>

/** The rules of taking a release back: the day it was said, on or after the signing, and how. */
export function checkRevocation(
  answers: RevokeAnswers,
  {
    today,
    signedOn,
    revokedOn,
  }: { readonly today: string; readonly signedOn: string; readonly revokedOn: string | null },
): readonly Issue[] {
  if (revokedOn !== null) return [error('', 'This release was taken back already')]
  return [
    ...checkDate(answers.revokedOn, {
      path: 'revokedOn',
      name: 'Date',
      notBefore: { date: signedOn, what: 'the day it was signed' },
      // A clock that is wrong keeps nobody from taking it back.
      today: laterOf(today, signedOn),
    }),
    ...(answers.revokedHow ? [] : [error('revokedHow', 'Choose how they took it back')]),
    ...checkNote('note', answers.note, today),
  ]
}

const complete = z.object({
  revoked_on: z.string(),
  revoked_how: z.enum(revocationWays),
  revoked_note: z.string().nullable(),
})

/** The columns of answers in which `checkRevocation` found no error. */
export function parseRevocation({ revokedOn, revokedHow, note }: RevokeAnswers): z.output<typeof complete> {
  return complete.parse({ revoked_on: dateOf(revokedOn), revoked_how: revokedHow, revoked_note: typed(note) })
}
