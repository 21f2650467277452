import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import styles from './edit.module.css'
import type { PartFieldsProps } from './part-props.ts'

/** An alias to type, or one of three that are free. */
export function AliasFields({ answers, change, errorAt }: PartFieldsProps) {
  const ideas = useQuery({
    ...query('clients', 'aliasIdeas', { alias: '' }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div>
      <TextField
        id={fieldId('alias')}
        label="Alias"
        width="medium"
        value={answers.alias}
        onChange={(alias) => change({ alias })}
        error={errorAt('alias')}
      />
      <div className={styles.ideas}>
        {ideas.data && <span>Or take</span>}
        {ideas.data?.ideas.map((alias) => (
          <Button key={alias} look="quiet" onClick={() => change({ alias })}>
            {alias}
          </Button>
        ))}
      </div>
    </div>
  )
}
