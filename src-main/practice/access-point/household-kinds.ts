import { between, pick, type Chance } from '../chance.ts'

/** Who is in a household, before anything else is drawn. The head first. */
export interface Who {
  readonly age: number
  /** 0 female, 1 male (4.21); drawn for children and relatives where it is left out. */
  readonly sex?: 0 | 1
  /** To the head of household; left out for the head. */
  readonly relation?: 2 | 3 | 4
  readonly veteran?: boolean
  readonly birth?: 'refused' | 'notAsked'
}

type DrawWho = (chance: Chance) => readonly Who[]

/** The households that ask a victim service provider for help, and how many of a hundred are of each kind. */
export const householdKinds: readonly (readonly [weight: number, DrawWho])[] = [
  [22, (chance) => [{ age: between(chance, 25, 58), sex: 0 }]],
  [8, (chance) => [{ age: between(chance, 25, 66), sex: 1, veteran: chance() < 0.3 }]],
  [4, (chance) => [{ age: between(chance, 60, 78), sex: 0, veteran: chance() < 0.2 }]],
  [7, (chance) => [{ age: between(chance, 18, 24), sex: pick(chance, [0, 0, 1]) }]],
  [
    20,
    (chance) => [{ age: between(chance, 23, 44), sex: 0 }, ...children(chance, between(chance, 1, 2), 12)],
  ],
  [8, (chance) => [{ age: between(chance, 30, 44), sex: 0 }, ...children(chance, between(chance, 3, 6), 15)]],
  [4, (chance) => [{ age: between(chance, 28, 50), sex: 1 }, ...children(chance, between(chance, 1, 3), 14)]],
  [
    5,
    (chance) => [
      { age: between(chance, 26, 46), sex: 0 },
      { age: between(chance, 26, 50), sex: pick(chance, [0, 1, 1]), relation: 3 },
      ...children(chance, between(chance, 1, 4), 14),
    ],
  ],
  [5, (chance) => [{ age: between(chance, 18, 22), sex: 0 }, ...children(chance, between(chance, 1, 2), 3)]],
  [2, (chance) => [{ age: between(chance, 52, 68), sex: 0 }, ...grandchildren(chance)]],
  [
    3,
    (chance) => [
      { age: between(chance, 24, 60), sex: pick(chance, [0, 1]) },
      { age: between(chance, 24, 60), sex: pick(chance, [0, 1]), relation: 3 },
    ],
  ],
  [
    3,
    (chance) => [
      { age: between(chance, 30, 55), sex: 0 },
      { age: between(chance, 62, 79), relation: 4 },
    ],
  ],
  [3, (chance) => [{ age: between(chance, 16, 17), sex: pick(chance, [0, 0, 1]) }]],
  [
    2,
    () => [
      { age: 17, sex: 0 },
      { age: 0, relation: 2 },
    ],
  ],
  [2, (chance) => [{ age: between(chance, 22, 50), sex: 0, birth: 'refused' }]],
  [2, (chance) => [{ age: between(chance, 22, 50), birth: 'notAsked' }]],
  [2, (chance) => [{ age: between(chance, 24, 40), sex: 0, birth: 'refused' }, ...children(chance, 1, 9)]],
]

function children(chance: Chance, count: number, oldest: number): readonly Who[] {
  const ages = Array.from({ length: count }, () => between(chance, 0, oldest))
  return ages.toSorted((one, two) => two - one).map((age) => ({ age, relation: 2 }))
}

function grandchildren(chance: Chance): readonly Who[] {
  return children(chance, between(chance, 1, 2), 13).map(({ age }) => ({ age, relation: 4 }))
}
