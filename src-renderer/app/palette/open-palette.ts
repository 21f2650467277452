import { createSpotlight } from '@mantine/spotlight'

const [store, palette] = createSpotlight()

/** The palette's own store, so that nothing else can open it. */
export const paletteStore = store

/** Opens search, as Ctrl+K does. */
export function openPalette(): void {
  palette.open()
}

/** Puts search away. */
export function closePalette(): void {
  palette.close()
}
