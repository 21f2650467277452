import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { accountRoleLabels } from '#shared/domain/hat/account-role.ts'
import { ReadOrWait } from '../read-or-wait.tsx'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { PersonForms } from './person-forms.tsx'

/** One person who may open this vault: what they may do, a forgotten pass phrase, and the end of it. */
export function PersonPage() {
  const { accountId } = useParams()
  const people = useQuery(query('accounts', 'list'))
  const whyNot = useWhyNot('users.manage')
  const back = <ButtonLink href="#/settings/people">Back to People</ButtonLink>
  return (
    <ReadOrWait from={people} what="this person">
      {(all) => {
        const person = all.find((one) => one.account_id === accountId)
        if (person === undefined) {
          return (
            <>
              <PageHeading>People</PageHeading>
              <Banner action={back}>This person can no longer open the vault.</Banner>
            </>
          )
        }
        return (
          <>
            <PageHeading
              lead={`${accountRoleLabels[person.role]}, signs in as ${person.signInName}`}
              actions={back}
            >
              {person.displayName}
            </PageHeading>
            {whyNot !== null && <Banner>{whyNot}.</Banner>}
            {whyNot === null && person.isMe && (
              <Banner>
                This is you. Another administrator can change what you may do or remove you, so that the vault
                is never left without one. Your own pass phrase is under Vault.
              </Banner>
            )}
            {whyNot === null && !person.isMe && <PersonForms key={person.account_id} person={person} />}
          </>
        )
      }}
    </ReadOrWait>
  )
}
