import { Button } from '../button/button.tsx'
import type { CustomFieldProps } from '../step-wizard/definition.ts'
import { TextField } from '../text-field/text-field.tsx'
import type { HouseholdAnswers, HouseholdLookup } from './household-lookup.ts'
import styles from './household-fields.module.css'

type Props = CustomFieldProps<HouseholdAnswers, HouseholdLookup>

/** An alias to keep or to change, with others to take instead. */
export function AliasField({ id, answers, context, change, issues }: Props) {
  return (
    <div className={styles.alias}>
      <TextField
        id={id}
        label="Alias"
        value={answers.alias}
        onChange={(value) => change('alias', value)}
        error={issues.find((issue) => issue.severity === 'error')?.message}
        width="medium"
      />
      {context.aliasIdeas.length > 0 && (
        <div className={styles.ideas}>
          <span>Or take</span>
          {context.aliasIdeas.map((idea) => (
            <Button key={idea} look="quiet" onClick={() => change('alias', idea)}>
              {idea}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
