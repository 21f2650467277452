import { IconCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { KeyboardEvent } from 'react'

import { KeyHint } from '../key-hint/key-hint.tsx'
import styles from './option-list.module.css'
import { optionGroups } from './option.ts'
import type { Option, OptionValue } from './option.ts'

interface Props<O extends Option> {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly options: readonly O[]
  readonly keys: ReadonlyMap<OptionValue, string>
  readonly isChosen: (option: O) => boolean
  readonly onChoose: (option: O) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** The rows of a list of answers; the frame around them and the meaning of a choice belong to the caller. */
export function OptionList<O extends Option>({ options, onKeyDown, ...rows }: Props<O>) {
  const entry = entryPoint(options, rows.isChosen)
  const groups = optionGroups(options)
  return (
    // Digits are caught here on their way up from the radios; the list itself takes no focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.list} onKeyDown={onKeyDown}>
      {groups.map((group, place) => (
        <Fragment key={group.heading ?? String(group.options[0]?.value)}>
          {group.heading && <p className={styles.group}>{group.heading}</p>}
          {group.options.map((option, index) => (
            <OptionRow
              key={String(option.value)}
              {...rows}
              option={option}
              isEntry={option === entry}
              isParted={place > 0 && index === 0 && !group.heading}
            />
          ))}
        </Fragment>
      ))}
    </div>
  )
}

/** The row that the error summary links to: the chosen one, else the first that can be chosen. */
function entryPoint<O extends Option>(
  options: readonly O[],
  isChosen: (option: O) => boolean,
): O | undefined {
  return options.find((option) => isChosen(option)) ?? options.find((option) => !option.disabledReason)
}

interface RowProps<O extends Option> extends Omit<Props<O>, 'options' | 'onKeyDown'> {
  readonly option: O
  readonly isEntry: boolean
  /** True for the first answer after a headed group that is not of that group. */
  readonly isParted: boolean
}

function OptionRow<O extends Option>({
  kind,
  id,
  option,
  keys,
  isChosen,
  onChoose,
  isEntry,
  isParted,
}: RowProps<O>) {
  const rowId = isEntry ? id : `${id}-${String(option.value)}`
  const note = option.disabledReason ?? option.hint
  const key = keys.get(option.value)
  const disabled = option.disabledReason !== undefined
  return (
    <label className={styles.row} data-disabled={disabled || undefined} data-parted={isParted || undefined}>
      <input
        className={styles.box}
        type={kind}
        name={id}
        id={rowId}
        checked={isChosen(option)}
        disabled={disabled}
        aria-describedby={note ? `${id}-${String(option.value)}-note` : undefined}
        aria-keyshortcuts={disabled ? undefined : key}
        onChange={() => onChoose(option)}
      />
      <span className={styles.mark} data-kind={kind} aria-hidden>
        {kind === 'checkbox' && <IconCheck stroke={3} />}
      </span>
      <span className={styles.words}>
        <span>{option.label}</span>
        {note && (
          <span className={styles.note} id={`${id}-${String(option.value)}-note`}>
            {note}
          </span>
        )}
      </span>
      {key !== undefined && !disabled && <KeyHint keys={key} />}
    </label>
  )
}
