import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { accountRoleLabels } from '#shared/domain/hat/account-role.ts'
import type { Account } from '#shared/ipc/account-calls.ts'
import { ReadOrWait } from '../read-or-wait.tsx'
import styles from '../settings.module.css'
import { SettingsFrame } from '../settings-frame.tsx'
import { useWhyNot } from '#renderer/api/use-may.ts'

/** Who may open this vault. */
export function PeoplePage() {
  const people = useQuery(query('accounts', 'list'))
  const whyNot = useWhyNot('users.manage')
  return (
    <SettingsFrame
      tab="people"
      lead="The people who can open this vault, each with a pass phrase of their own."
      actions={
        whyNot === null && (
          <ButtonLink href="#/settings/people/add" icon={<IconUserPlus />}>
            Add a person
          </ButtonLink>
        )
      }
    >
      {whyNot !== null && <p className={styles.quiet}>{whyNot}.</p>}
      <ReadOrWait from={people} what="the people of this vault">
        {(all) => (
          <DataTable
            caption="People who can open this vault"
            columns={columns}
            rows={all}
            rowId={(person) => person.account_id}
            {...(whyNot === null
              ? { link: { href: (person: Account) => `#/settings/people/${person.account_id}` } }
              : {})}
          />
        )}
      </ReadOrWait>
    </SettingsFrame>
  )
}

const columns: readonly Column<Account>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: (person) => (person.isMe ? `${person.displayName} (you)` : person.displayName),
    sortBy: (person) => person.displayName,
  },
  { id: 'sign-in', header: 'Sign-in name', cell: (person) => person.signInName },
  { id: 'role', header: 'Role', width: '14rem', cell: (person) => accountRoleLabels[person.role] },
]
