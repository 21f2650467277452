import { useEffect, useRef } from 'react'
import { KeyHint } from '#renderer/components/key-hint/key-hint.tsx'
import styles from './command-palette.module.css'
import type { Offer } from './use-commands.ts'

interface Props {
  readonly offers: readonly Offer[]
  /** Which of them is selected; -1 for none. */
  readonly selected: number
  readonly onChoose: (offer: Offer) => void
}

/** For the combobox, which controls the list and points at the selected option. */
export const listId = 'palette-list'

/** The id of an option, by its place in the list. */
export function optionId(nth: number): string {
  return `palette-option-${nth}`
}

const groups = ['Clients', 'Do', 'Go to'] as const

/** What is offered, under its headings. The keyboard stays in the box above; the pointer chooses here. */
export function OfferList({ offers, selected, onChoose }: Props) {
  return (
    <div className={styles.list} id={listId} aria-label="What was found" {...roles.list}>
      {groups
        .filter((group) => offers.some((offer) => offer.group === group))
        .map((group) => (
          <div key={group} aria-label={group} {...roles.group}>
            <span className={styles.group} aria-hidden>
              {group}
            </span>
            {offers.map((offer, nth) =>
              offer.group === group ? (
                <Option
                  key={offer.id}
                  offer={offer}
                  id={optionId(nth)}
                  isSelected={nth === selected}
                  onChoose={onChoose}
                />
              ) : null,
            )}
          </div>
        ))}
    </div>
  )
}

/** No tag of HTML's own holds options with icons and keys. */
const roles = {
  list: { role: 'listbox' },
  group: { role: 'group' },
} as const

interface OptionProps {
  readonly offer: Offer
  readonly id: string
  readonly isSelected: boolean
  readonly onChoose: (offer: Offer) => void
}

function Option({ offer, id, isSelected, onChoose }: OptionProps) {
  const { label, description, icon: Icon, keys } = offer
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSelected) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard stays in the box
    <div
      ref={option}
      className={styles.option}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- that tag draws no icons
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(offer)}
    >
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.words}>
        <span className={styles.cut}>{label}</span>
        {description !== '' && <span className={styles.description}>{description}</span>}
      </span>
      {keys !== null && <KeyHint keys={keys} />}
    </div>
  )
}
