import { z } from 'zod'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { accountRoles } from './account-role.ts'

/** What is asked of a person who is to open the vault. */
export const newPersonSchema = z.object({
  displayName: z.string().max(2000).nullish(),
  signInName: z.string().max(2000).nullish(),
  role: z.enum(accountRoles).nullish(),
  passphrase: z.string().max(256).nullish(),
})
export type NewPersonAnswers = Readonly<z.output<typeof newPersonSchema>>

const longestDisplayName = 100
const longestSignInName = 60

/** What is wrong with a person to add; whether the sign-in name is free and the pass phrase strong, the vault says. */
export function checkNewPerson(answers: NewPersonAnswers): readonly Issue[] {
  return [
    ...checkLength('displayName', answers.displayName, {
      field: 'Name',
      most: longestDisplayName,
      whenAbsent: 'Enter the person’s name',
    }),
    ...checkSignInName(answers.signInName),
    ...(answers.role ? [] : [error('role', 'Choose what the person may do')]),
    ...(answers.passphrase
      ? []
      : [error('passphrase', 'Enter a first pass phrase of at least 12 characters.')]),
  ]
}

/** A sign-in name that is there and not too long to type every morning. */
export function checkSignInName(name: string | null | undefined): readonly Issue[] {
  return checkLength('signInName', name, {
    field: 'Sign-in name',
    most: longestSignInName,
    whenAbsent: 'Enter a sign-in name',
  })
}

function checkLength(
  path: string,
  value: string | null | undefined,
  { field, most, whenAbsent }: { readonly field: string; readonly most: number; readonly whenAbsent: string },
): readonly Issue[] {
  const text = typed(value)
  if (text === null) return [error(path, whenAbsent)]
  return text.length <= most ? [] : [error(path, `${field} must have ${most} characters or fewer`)]
}
