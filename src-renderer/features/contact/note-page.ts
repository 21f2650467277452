/** What the next person should know of a try: asked when it is logged, and the same when it is corrected. */
export const notePage = {
  id: 'note',
  section: 'What happened',
  title: 'Is there anything to note?',
  hint: 'Facts only: no names, numbers or addresses',
  why: 'Whoever tries next reads it first. A sentence or two is plenty.',
  whoSees: 'People who can open this vault. It is in no export.',
  fields: [
    {
      kind: 'longText',
      path: 'note',
      label: 'Is there anything to note?',
      shortLabel: 'Note',
      max: 500,
      optional: true,
    },
  ],
} as const
