import type { RaceColumn } from '#shared/hud/fy2026/column-sets.ts'
import { asDay } from '#shared/domain/date/iso-date.ts'
import { between, pick, weighted, type Chance } from '../chance.ts'
import type { DrawnPerson } from '../draw-households.ts'
import { code, full, noName, violence } from '../people.ts'
import type { NamePlan, PersonPlan, ViolencePlan } from '../plan.ts'
import type { Who } from './household-kinds.ts'
import { codeWords, firstNames, lastNames } from './names.ts'

/** Draws the people of a household as they were on the day they first asked for help. */
export function drawPeople(
  chance: Chance,
  who: readonly Who[],
  began: string,
  newAlias: () => string,
): readonly [DrawnPerson, ...DrawnPerson[]] {
  const [head, ...others] = who
  if (head === undefined) throw new Error('A household has somebody')
  const family = drawFamily(chance)
  const drawn = (one: Who): DrawnPerson => ({
    plan: personPlan(chance, one, family),
    alias: newAlias(),
    // at least a month and at most five after a birthday, so that nobody comes of age while this goes on
    DOB: asDay(began)
      .subtract(one.age, 'year')
      .subtract(between(chance, 30, 150), 'day')
      .format('YYYY-MM-DD'),
  })
  return [drawn(head), ...others.map((one) => drawn(one))]
}

/** What a family has in common. */
interface Family {
  readonly naming: 'full' | 'code' | 'refused'
  readonly lastName: string
  readonly races: readonly RaceColumn[] | 8 | 9
  readonly violence: ViolencePlan
}

function drawFamily(chance: Chance): Family {
  return {
    naming: weighted(chance, [
      [52, 'full'],
      [41, 'code'],
      [7, 'refused'],
    ]),
    lastName: pick(chance, lastNames),
    races: weighted(chance, races),
    violence: weighted(chance, experiences),
  }
}

const races: readonly (readonly [number, Family['races']])[] = [
  [34, ['White']],
  [19, ['BlackAfAmerican']],
  [13, ['HispanicLatinao']],
  [9, ['AmIndAKNative']],
  [7, ['Asian']],
  [4, ['HispanicLatinao', 'White']],
  [3, ['MidEastNAfrican']],
  [2, ['NativeHIPacific']],
  [3, ['BlackAfAmerican', 'White']],
  [2, ['AmIndAKNative', 'HispanicLatinao']],
  [1, ['BlackAfAmerican', 'HispanicLatinao', 'White']],
  [2, 9],
  [1, 8],
]

const experiences: readonly (readonly [number, ViolencePlan])[] = [
  [52, violence.fleeing],
  [20, violence.recent],
  [12, violence.thisYear],
  [7, violence.longAgo],
  [5, violence.keepsDetails],
  [2, violence.refused],
  [2, violence.no],
]

function personPlan(chance: Chance, who: Who, family: Family): PersonPlan {
  const isChild = who.age < 18 && who.relation !== undefined
  const sex = who.sex ?? pick(chance, [0, 1] as const)
  return {
    name: nameOf(chance, sex, family),
    age: who.age,
    ...(who.birth === undefined ? approximate(chance, isChild) : { birth: who.birth }),
    races: racesOf(chance, isChild, family),
    sex: chance() < 0.02 ? 9 : sex,
    veteran: who.age < 18 ? 0 : who.veteran === true ? 1 : chance() < 0.03 ? 9 : 0,
    disabling: chance() < (isChild ? 0.06 : 0.34) ? 1 : 0,
    ...(who.relation === undefined ? {} : { relation: who.relation }),
    ...(isChild ? {} : { violence: who.relation === 3 ? violence.no : family.violence }),
  }
}

function nameOf(chance: Chance, sex: 0 | 1, { naming, lastName }: Family): NamePlan {
  if (naming === 'refused') return noName
  return naming === 'code' ? code(pick(chance, codeWords)) : full(pick(chance, firstNames[sex]), lastName)
}

function approximate(chance: Chance, isChild: boolean): { readonly birth?: 'approximate' } {
  return !isChild && chance() < 0.05 ? { birth: 'approximate' } : {}
}

/** Children are what their parents are, and sometimes more. */
function racesOf(chance: Chance, isChild: boolean, { races: own }: Family): Family['races'] {
  if (!isChild || typeof own === 'number' || own.includes('White') || chance() > 0.2) return own
  return [...own, 'White']
}
