import { z } from 'zod'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkSignInName } from '#shared/domain/hat/check-person.ts'
import { checkName, checkProjectFacts, projectFactsSchema } from './check-project.ts'

const answer = z.string().max(2000).nullish()

/** What the set-up of a vault asks. The pass phrase is judged by its own rule (domain/passphrase/strength). */
export const agencyAnswersSchema = projectFactsSchema.extend({
  OrganizationName: answer,
  displayName: answer,
  signInName: answer,
  passphrase: z.string().max(256).nullish(),
})
export type AgencyAnswers = Readonly<z.output<typeof agencyAnswersSchema>>

/** What is wrong with the description of an agency, its first project and its first person. */
export function checkAgency(answers: AgencyAnswers, today: string): readonly Issue[] {
  return [
    ...checkName(
      'OrganizationName',
      answers.OrganizationName,
      'Organization name',
      'Enter the name of your organization',
    ),
    ...checkProjectFacts(answers, today),
    ...checkName('displayName', answers.displayName, 'Your name', 'Enter your name'),
    ...checkSignInName(answers.signInName),
    ...(answers.passphrase ? [] : [error('passphrase', 'Enter a pass phrase of at least 12 characters.')]),
  ]
}
