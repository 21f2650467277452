import { useState } from 'react'
import { Button } from '#renderer/components/button/button.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import {
  authorityKindLabels,
  authorityKinds,
  disclosureKindLabels,
  disclosureKinds,
} from '#shared/domain/disclosure/disclosure.ts'
import { wholeLedger, type LedgerFilter } from '#shared/domain/disclosure/ledger-filter.ts'
import styles from './ledger.module.css'

interface Props {
  readonly filter: LedgerFilter
  readonly onChange: (filter: LedgerFilter) => void
}

const any = 'any'

/** Narrows the ledger down. A date counts once it is one. */
export function LedgerFilters({ filter, onChange }: Props) {
  const [days, setDays] = useState<{ readonly from: string | null; readonly to: string | null }>({
    from: filter.from,
    to: filter.to,
  })
  const change = (changed: Partial<LedgerFilter>): void => onChange({ ...filter, ...changed })
  const changeDay = (end: 'from' | 'to', typed: string | null): void => {
    setDays({ ...days, [end]: typed })
    change({ [end]: dateOf(typed) })
  }
  return (
    <search className={styles.filters}>
      <TextField
        id="ledger-text"
        label="Words"
        value={filter.text}
        onChange={(text) => change({ text: (text ?? '').slice(0, 100) })}
      />
      <SelectField
        id="ledger-kind"
        label="Kind"
        options={[
          { value: any, label: 'Everything' },
          ...disclosureKinds.map((value) => ({ value, label: disclosureKindLabels[value] })),
        ]}
        value={filter.kind ?? any}
        onChange={(kind) => change({ kind: kind === any ? null : kind })}
      />
      <SelectField
        id="ledger-authority"
        label="Under"
        options={[
          { value: any, label: 'Whatever allowed it' },
          ...authorityKinds.map((value) => ({ value, label: authorityKindLabels[value] })),
        ]}
        value={filter.authority ?? any}
        onChange={(authority) => change({ authority: authority === any ? null : authority })}
      />
      <DateInput
        id="ledger-from"
        label="From"
        value={days.from}
        onChange={(typed) => changeDay('from', typed)}
      />
      <DateInput id="ledger-to" label="To" value={days.to} onChange={(typed) => changeDay('to', typed)} />
      {filter !== wholeLedger && (
        <div className={styles.reset}>
          <Button
            look="quiet"
            onClick={() => {
              setDays({ from: null, to: null })
              onChange(wholeLedger)
            }}
          >
            Show everything
          </Button>
        </div>
      )}
    </search>
  )
}
