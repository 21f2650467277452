import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { accountRoleLabels, accountRoles, type AccountRole } from '#shared/domain/hat/account-role.ts'

interface Props {
  readonly value: AccountRole | null
  readonly onChange: (role: AccountRole) => void
  readonly error?: string | undefined
  /** True where a heading asks the same. */
  readonly labelHidden?: boolean
}

/** What a person may do in this vault. */
export function RoleField({ value, onChange, error, labelHidden }: Props) {
  return (
    <ChoiceField
      id={fieldId('role')}
      label="What may this person do?"
      labelHidden={labelHidden}
      options={accountRoles.map((role) => ({
        value: role,
        label: accountRoleLabels[role],
        hint: hints[role],
      }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  )
}

const hints: Readonly<Record<AccountRole, string>> = {
  administrator: 'Everything, and adds or removes people',
  supervisor: 'All referrals of the projects, and the agency’s settings',
  case_worker: 'Referrals, contacts and intakes of the projects',
}
