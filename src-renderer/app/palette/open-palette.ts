import { createSpotlight } from '@mantine/spotlight'

const [store, palette] = createSpotlight()

/** The palette's own store, so that nothing else can open or fill it. */
export const paletteStore = store

/** Opens search, as Ctrl+K does. */
export function openPalette(): void {
  palette.open()
}

/** Selects the first action on screen, as the palette does itself for those it has already when a letter is typed. */
export function selectFirst(): void {
  const list = document.getElementById(paletteStore.getState().listId)
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}
