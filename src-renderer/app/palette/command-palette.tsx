import { Spotlight, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import styles from './command-palette.module.css'
import { listId, OfferList, optionId } from './offer-list.tsx'
import { closePalette, paletteStore } from './open-palette.ts'
import { useOffers } from './use-offers.ts'
import type { Offer } from './use-commands.ts'

interface Props {
  readonly hatOn: boolean
  readonly openHelp: () => void
}

/** Search and commands under Ctrl+K: a client by alias, reference code or name, an act, or a place to go. */
export function CommandPalette(props: Props) {
  const { opened } = useSpotlight(paletteStore)
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut="mod + K"
      centered={false}
      yOffset="6rem"
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': 'Search' } }}
    >
      <Box {...props} opened={opened} />
    </Spotlight.Root>
  )
}

/**
 * A combobox over a list: the keyboard stays in the box, and screen readers are told which of the list is selected. It
 * is made anew each time the palette opens.
 */
function Box({ opened, ...rest }: Props & { readonly opened: boolean }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(-1)
  const entered = useRef(false)
  const wanted = text.trim()
  const { offers, isStale } = useOffers(wanted, { ...rest, opened })
  const selected = Math.min(chosen, offers.length - 1)

  function choose(offer: Offer): void {
    closePalette()
    offer.run()
  }

  // Who types quickly presses Enter before anything was found: the first then opens when it is there.
  useEffect(() => {
    if (!entered.current || isStale) return
    entered.current = false
    const [first] = offers
    if (first !== undefined) choose(first)
  }, [isStale, offers])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (offers.length > 0) setChosen(step(selected, event.key === 'ArrowDown' ? 1 : -1, offers.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const offer = offers[selected]
      if (isStale) entered.current = true
      else if (offer !== undefined) choose(offer)
    }
  }

  return (
    <>
      <div className={styles.box}>
        <IconSearch className={styles.icon} aria-hidden />
        <input
          className={styles.input}
          data-autofocus
          role="combobox"
          aria-label="Search"
          aria-autocomplete="list"
          aria-expanded={offers.length > 0}
          aria-controls={offers.length > 0 ? listId : undefined}
          aria-activedescendant={selected >= 0 ? optionId(selected) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder="Alias, reference code, name, or a page"
          value={text}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget: { value } }) => {
            setText(value)
            setChosen(value.trim() === '' ? -1 : 0)
            entered.current = false
          }}
        />
      </div>
      {offers.length === 0 ? (
        <p className={styles.nothing}>
          Nobody and nothing is called that. Try the alias, the reference code or a name.
        </p>
      ) : (
        <OfferList offers={offers} selected={selected} onChoose={choose} />
      )}
      <output className="visually-hidden">{wanted === '' || isStale ? '' : spoken(offers.length)}</output>
    </>
  )
}

/** The next one up or down, round and round; none selected counts as before the first. */
function step(selected: number, by: 1 | -1, count: number): number {
  if (selected < 0) return by === 1 ? 0 : count - 1
  return (selected + by + count) % count
}

function spoken(found: number): string {
  if (found === 0) return 'Nothing found'
  return found === 1 ? '1 found' : `${found} found`
}
