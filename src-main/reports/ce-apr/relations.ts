import type { Relation, TableDefinition } from '../engine/definition.ts'
import { typeLetters } from './tables/columns.ts'
import { allProjects } from './tables/q4a.ts'

const typeColumns = ['C', 'D', 'E', 'F'] as const
const openingLines = [7, 8, 9, 10, 11, 12, 14, 15] as const

/** What must hold between the cells of a sound CE APR, within a table and across tables. */
export function relations(tables: readonly TableDefinition[]): readonly Relation[] {
  return [
    ...tables.flatMap(acrossHouseholdTypes),
    ...ages,
    ...quality,
    ...households,
    ...referrals,
    ...activityLines,
    ...projectLines(tables),
  ]
}

/** In the tables with household types, the total is their sum on every line, printed or not. */
function acrossHouseholdTypes({ id, rows, unprinted = {} }: TableDefinition): readonly Relation[] {
  if (!['Q7a', 'Q8a', 'Q9a', 'Q9b', 'Q9c', 'Q9d'].includes(id)) return []
  const printed = rows.flatMap(({ cells }, at) => (cells[0]?.kind === 'count' ? [`${id}.B${at + 2}`] : []))
  const others = Object.keys(unprinted).filter((cell) => cell.startsWith(`${id}.B`))
  return [...printed, ...others].map((total) => ({
    words: `${total}: the total is the sum of the household types`,
    total,
    parts: typeColumns.map((letter) => total.replace('.B', `.${letter}`)),
  }))
}

const ages: readonly Relation[] = [
  ...['B', 'C'].flatMap((letter): readonly Relation[] => [
    {
      words: 'Adults, children and people of unknown age are everyone served',
      total: `Q5a.${letter}2`,
      parts: [`Q5a.${letter}3`, `Q5a.${letter}4`, `Q5a.${letter}5`],
    },
    atMost('Adult heads of household are adults', `Q5a.${letter}15`, `Q5a.${letter}3`),
    atMost('Veterans are adults', `Q5a.${letter}11`, `Q5a.${letter}3`),
    atMost('Youth are among the people served', `Q5a.${letter}13`, `Q5a.${letter}2`),
  ]),
  ...[2, 3, 4, 5, 11, 13, 15, 16].map((line) =>
    atMost('Clients for data quality are among all clients', `Q5a.B${line}`, `Q5a.C${line}`),
  ),
  ...typeLetters.map((letter) => ({
    words: 'The age groups are everyone served',
    total: `Q7a.${letter}6`,
    parts: [2, 3, 4, 5].map((line) => `Q7a.${letter}${line}`),
  })),
  equal('Persons served agree with the report validations', 'Q5a.C2', 'Q7a.B6'),
  equal('Adults agree with the report validations', 'Q5a.C3', 'Q7a.B2'),
  equal('Children agree with the report validations', 'Q5a.C4', 'Q7a.B3'),
  equal('Unknown ages agree with the report validations', 'Q5a.C5', 'Q7a.B4', 'Q7a.B5'),
]

const quality: readonly Relation[] = [
  ...[2, 3, 4].map((line) =>
    equal('The issues add up', `Q6a.E${line}`, `Q6a.B${line}`, `Q6a.C${line}`, `Q6a.D${line}`),
  ),
  equal('The issues add up', 'Q6a.E5', 'Q6a.B5', 'Q6a.C5'),
  ...[2, 3, 4, 5].map((line) => atMost('One issue is an issue', `Q6a.E${line}`, 'Q6a.E6')),
  atMost('Only clients for data quality have issues', 'Q6a.E6', 'Q5a.B2'),
]

const households: readonly Relation[] = [
  equal('Households agree with their heads', 'Q8a.B2', 'Q5a.C15', 'Q5a.C16'),
  ...typeLetters.flatMap((letter): readonly Relation[] => [
    atMost('A household has at least one person', `Q8a.${letter}2`, `Q7a.${letter}6`),
    equal(
      'The kinds of assessment add up',
      `Q9a.${letter}5`,
      ...[2, 3, 4].map((line) => `Q9a.${letter}${line}`),
    ),
    equal('Every household was assessed', `Q8a.${letter}2`, `Q9a.${letter}5`, `Q9a.${letter}5-without-type`),
    equal('Every household was placed or not placed', `Q8a.${letter}2`, `Q9b.${letter}2`, `Q9b.${letter}3`),
  ]),
]

const referrals: readonly Relation[] = typeLetters.flatMap((letter): readonly Relation[] => {
  const openings = `Q9d.${letter}23-openings`
  return [
    equal(
      'The access events add up',
      `Q9c.${letter}6`,
      ...[2, 3, 4, 5].map((line) => `Q9c.${letter}${line}`),
    ),
    atMost('Who was housed again had problem solving', `Q9c.${letter}7`, `Q9c.${letter}3`),
    equal(
      'The referral events add up',
      `Q9d.${letter}16`,
      ...Array.from({ length: 14 }, (_, at) => `Q9d.${letter}${at + 2}`),
    ),
    equal('The openings add up', openings, ...openingLines.map((line) => `Q9d.${letter}${line}`)),
    equal(
      'Every opening has a result or none',
      openings,
      ...[18, 19, 20, 21].map((line) => `Q9d.${letter}${line}`),
    ),
    atMost('Aftercare follows follow-up', `Q9d.${letter}22`, `Q9d.${letter}2`),
    atMost('Who was prioritized and referred was prioritized', `Q9d.${letter}17-referred`, `Q9b.${letter}2`),
    atMost('Who was prioritized and referred was referred', `Q9d.${letter}17-referred`, `Q9d.${letter}16`),
    {
      words: 'No household has more than one event',
      total: `Q8a.${letter}2`,
      parts: [`Q9c.${letter}6`, `Q9d.${letter}16`],
      atMost: true,
    },
  ]
})

const activityLines: readonly Relation[] = [
  ...[13, 14, 15, 16, 17, 18, 20, 21].map((line): Relation => ({
    words: 'A referral has no more than one result',
    total: `Q10.B${line}`,
    parts: ['C', 'D', 'E'].map((letter) => `Q10.${letter}${line}`),
    atMost: true,
  })),
  atMost('Who was housed again had problem solving', 'Q10.F5', 'Q10.B5'),
  atMost('Aftercare follows follow-up', 'Q10.G8', 'Q10.B8'),
]

function projectLines(tables: readonly TableDefinition[]): readonly Relation[] {
  const lines = tables.find(({ id }) => id === 'Q4a')?.rows.map((_, at) => at + 2) ?? []
  if (lines.length === 0) return []
  const everywhere = (letter: 'P' | 'Q'): Relation =>
    equal('The projects add up', allProjects[letter], ...lines.map((line) => `Q4a.${letter}${line}`))
  return [
    ...lines.map((line) =>
      atMost('Active heads of household are active clients', `Q4a.Q${line}`, `Q4a.P${line}`),
    ),
    // whoever is counted was there on the day of the assessment, and so was active in its project
    everywhere('P'),
    everywhere('Q'),
    atMost('Whoever was served was active in a project', 'Q5a.C2', allProjects.P),
    atMost('Each household served was active in a project', 'Q8a.B2', allProjects.Q),
  ]
}

function equal(words: string, total: string, ...parts: readonly string[]): Relation {
  return { words, total, parts }
}

function atMost(words: string, part: string, total: string): Relation {
  return { words, total, parts: [part], atMost: true }
}
