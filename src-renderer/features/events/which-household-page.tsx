import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { logEventPath } from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { error } from '#shared/domain/issue.ts'
import styles from './events.module.css'

/** Which household a CE Event is about, for a way in that does not say so. */
export function WhichHouseholdPage() {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const issues = useIssues()
  const looked = text.trim()
  const found = useQuery({
    ...query('clients', 'search', { text: looked }),
    enabled: looked !== '',
    placeholderData: keepPreviousData,
  })
  const offered = looked === '' ? [] : (found.data ?? [])
  const goOn = (): void => {
    const client = offered.find(({ PersonalID }) => PersonalID === chosen)
    const missing = client === undefined ? [error(path, 'Choose the household the event is about')] : []
    if (issues.show(missing) && client !== undefined) void navigate(logEventPath(client.PersonalID))
  }
  return (
    <div className={styles.search}>
      <PageHeading lead="Log a CE event">Which household is it about?</PageHeading>
      <PlainForm
        issues={issues}
        busy={false}
        action="Continue"
        onSubmit={goOn}
        beside={<ButtonLink href="#/">Leave</ButtonLink>}
      >
        <TextField
          id={offered.length === 0 ? fieldId(path) : `${fieldId(path)}-search`}
          label="Alias, reference code or name"
          value={text}
          onChange={(typed) => setText(typed ?? '')}
          width="medium"
          error={offered.length === 0 ? issues.at(path) : undefined}
        />
        {offered.length === 0 ? (
          <p className={styles.quiet}>
            {looked === '' ? 'Type to look for the household.' : 'Nobody here is called that.'}
          </p>
        ) : (
          <ChoiceField
            id={fieldId(path)}
            label="Household"
            options={offered.map(({ PersonalID, alias, foundBy }) => ({
              value: PersonalID,
              label: alias,
              hint: foundBy === null ? undefined : `Found by ${foundBy}`,
            }))}
            value={chosen}
            error={issues.at(path)}
            onChange={setChosen}
          />
        )}
      </PlainForm>
    </div>
  )
}

const path = 'PersonalID'
