import { expect, test } from 'vitest'
import { sampleAdult, sampleIntake } from '../sample-intake.ts'
import type { IntakeAmendContext, SinceIntake } from './amend-context.ts'
import { checkHead } from './check-head.ts'

const [first, second] = [sampleAdult(1), sampleAdult(2)]
const here: SinceIntake = { ExitDate: null, MoveInDate: null, otherStays: [] }
const gone: SinceIntake = { ...here, ExitDate: '2026-03-19' }

/** What is said of a household whose head is the second of two, by who of them has left. */
function saidOf(since: readonly [SinceIntake, SinceIntake]): readonly string[] {
  const members = [
    { ...first, RelationshipToHoH: 3 as const },
    { ...second, RelationshipToHoH: 1 as const },
  ]
  const context: Pick<IntakeAmendContext, 'referred' | 'since'> = {
    referred: null,
    since: { [first.memberId]: since[0], [second.memberId]: since[1] },
  }
  return checkHead(sampleIntake(members), context).map(({ message }) => message)
}

test('nobody who left is the head of those who stay', () => {
  expect(saidOf([here, gone])).toEqual([
    expect.stringMatching(/has left the household: choose as its head somebody who stays$/),
  ])
})

test('who stays, or who left with everybody, may be its head', () => {
  expect(saidOf([gone, here])).toEqual([])
  expect(saidOf([here, here])).toEqual([])
  expect(saidOf([gone, gone])).toEqual([])
})
