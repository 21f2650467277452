import { NewPassphraseFields } from '#renderer/components/new-passphrase/new-passphrase-fields.tsx'
import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import type { SetUpAnswers, SetUpContext } from './set-up-definition.ts'

/** The pass phrase as an answer of the set-up. */
export function PassphraseAnswer({
  answers,
  context,
  change,
  issues,
}: CustomFieldProps<SetUpAnswers, SetUpContext>) {
  const value = { passphrase: answers.passphrase ?? '', again: answers.passphraseAgain ?? '' }
  const at = (path: string) => issues.find((issue) => issue.path === path)?.message
  return (
    <NewPassphraseFields
      value={value}
      judged={context.judged}
      errors={{ passphrase: at('passphrase'), again: at('passphrase.again') }}
      onChange={({ passphrase, again }) => {
        if (passphrase !== value.passphrase) change('passphrase', passphrase)
        if (again !== value.again) change('passphraseAgain', again)
      }}
    />
  )
}
