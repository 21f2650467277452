import { ChoiceField } from '../choice-field/choice-field.tsx'
import type { CustomFieldProps } from '../step-wizard/definition.ts'
import { TextField } from '../text-field/text-field.tsx'
import type { HouseholdAnswers, HouseholdLookup } from './household-lookup.ts'
import styles from './household-fields.module.css'

type Props = CustomFieldProps<HouseholdAnswers, HouseholdLookup>

/** Looks a household up by alias, reference code or name, and chooses one of those found. */
export function KnownClientField({ id, answers, context, change, issues }: Props) {
  const { search, chosen } = context
  const others = search.found.filter((client) => client.PersonalID !== chosen?.PersonalID)
  const offered = chosen === null ? others : [chosen, ...others]
  const nobody = offered.length === 0
  const problem = issues.find((issue) => issue.severity === 'error')?.message
  return (
    <div className={styles.alias}>
      <TextField
        id={nobody ? id : `${id}-search`}
        label="Alias, reference code or name"
        value={search.text}
        onChange={(text) => search.onText(text ?? '')}
        width="medium"
        error={nobody ? problem : undefined}
      />
      {nobody ? (
        <p className={styles.none}>
          {search.text.trim() === '' ? 'Type to look for the household.' : 'Nobody here is called that.'}
        </p>
      ) : (
        <ChoiceField
          id={id}
          label="Household"
          options={offered.map((client) => ({
            value: client.PersonalID,
            label: client.alias,
            hint: client.foundBy === null ? undefined : `Found by ${client.foundBy}`,
          }))}
          value={answers.PersonalID ?? null}
          onChange={(value) => change('PersonalID', value)}
          error={problem}
        />
      )}
    </div>
  )
}
