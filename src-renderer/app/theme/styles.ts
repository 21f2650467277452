/**
 * Every style sheet that is not a component's own, in the order in which they must load. Mantine's lie in their own
 * cascade layer, so that whatever we write wins without a fight of selectors. Import this once, before any component.
 */
import './layers.css'
import '@fontsource/atkinson-hyperlegible-next/400.css'
import '@fontsource/atkinson-hyperlegible-next/600.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './tokens.css'
import './mantine.css'
