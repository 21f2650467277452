/** Small pictures beside an alias, so that two aliases are not mistaken for each other. */
export const marks = [
  'leaf',
  'moon',
  'sun',
  'cloud',
  'mountain',
  'feather',
  'seedling',
  'anchor',
  'flame',
  'droplet',
  'snowflake',
  'star',
] as const
export type MarkName = (typeof marks)[number]
