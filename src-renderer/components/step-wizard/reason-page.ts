/** The last page of every amendment: the reason, which stays in the history. For wizards whose answers hold `reason`. */
export const reasonPage = {
  id: 'reason',
  section: 'Reason',
  title: 'Why do you change it?',
  hint: 'One sentence, no names',
  why: 'Whoever reads the history later sees what was changed, by whom, and why.',
  whoSees: 'Everybody who can open this vault',
  fields: [
    {
      kind: 'longText',
      path: 'reason',
      label: 'Why do you change it?',
      shortLabel: 'Why it was changed',
      max: 500,
    },
  ],
} as const
