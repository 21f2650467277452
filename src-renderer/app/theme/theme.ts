import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'

import { palette, paletteVariables } from './palette.ts'
import type { Scheme } from './palette.ts'

const fontFamily = "'Atkinson Hyperlegible Next', system-ui, sans-serif"

/** Warm greys in place of Mantine's blue ones, for the few parts of Mantine that take a grey by number. */
const gray: MantineColorsTuple = [
  palette.paper[0],
  palette.sunken[0],
  palette.hover[0],
  palette.line[0],
  palette.lineStrong[0],
  '#716a5e',
  palette.inkMuted[0],
  '#474239',
  '#332f28',
  palette.ink[0],
]

const dark: MantineColorsTuple = [
  palette.ink[1],
  '#d0c9bc',
  palette.inkMuted[1],
  '#a0988a',
  palette.lineStrong[1],
  palette.hover[1],
  palette.surface[1],
  palette.paper[1],
  palette.sunken[1],
  '#0e0d0c',
]

const teal: MantineColorsTuple = [
  '#eef6f4',
  palette.primarySoft[0],
  '#bcdad4',
  palette.primaryInk[1],
  palette.primary[1],
  '#2f8b85',
  palette.primary[0],
  palette.primaryInk[0],
  palette.primaryHover[0],
  '#072f2f',
]

/** Mantine's theme in our terms. Parts of our own use the CSS variables of `tokens.css` and `palette.ts` directly. */
export const theme = createTheme({
  white: palette.surface[0],
  black: palette.ink[0],
  colors: { gray, dark, teal },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2857' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
      h5: { fontSize: '0.875rem', lineHeight: '1.4286' },
      h6: { fontSize: '0.875rem', lineHeight: '1.4286' },
    },
  },
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  lineHeights: { xs: '1.4286', sm: '1.4286', md: '1.5', lg: '1.4', xl: '1.2857' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.5rem', md: '0.5rem', lg: '0.5rem', xl: '0.5rem' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--shadow-float)',
    lg: 'var(--shadow-float)',
    xl: 'var(--shadow-float)',
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  activeClassName: '',
  components: {
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: false }, openDelay: 300 } },
    Modal: { defaultProps: { centered: true, transitionProps: { transition: 'fade', duration: 120 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { transition: 'fade', duration: 120 } } },
    Select: { defaultProps: { withAsterisk: false, size: 'md' } },
    TextInput: { defaultProps: { withAsterisk: false, size: 'md' } },
    Textarea: { defaultProps: { withAsterisk: false, size: 'md' } },
    PasswordInput: { defaultProps: { withAsterisk: false, size: 'md' } },
  },
})

/** Gives both schemes their colours, ours and the names Mantine's own parts look for. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...paletteVariables('light'), ...mantineVariables('light') },
  dark: { ...paletteVariables('dark'), ...mantineVariables('dark') },
})

function mantineVariables(scheme: Scheme): Record<string, string> {
  const muted = scheme === 'light' ? gray[5] : dark[3]
  return {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-muted)',
    '--mantine-color-placeholder': muted,
    '--mantine-color-anchor': 'var(--primary-ink)',
    '--mantine-color-error': 'var(--danger-ink)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': muted,
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-teal-filled': 'var(--primary)',
    '--mantine-color-teal-filled-hover': 'var(--primary-hover)',
    '--mantine-color-teal-light': 'var(--primary-soft)',
    '--mantine-color-teal-light-hover': 'var(--primary-soft)',
    '--mantine-color-teal-light-color': 'var(--primary-ink)',
    '--mantine-color-teal-text': 'var(--primary-ink)',
    '--mantine-primary-color-contrast': 'var(--on-primary)',
  }
}
