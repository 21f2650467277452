import { expect, it } from 'vitest'
import { onlyAnswers } from '../../support/disclosure/only-answers.ts'

const sum = (total: string, ...parts: readonly string[]) => ({ plus: [total], minus: parts })

it('works out what is left of a sum, and nothing where two are left', () => {
  const known = new Map([
    ['all', 20],
    ['a', 17],
  ])
  expect([...onlyAnswers(known, [sum('all', 'a', 'b')])]).toContain('b')
  const two = onlyAnswers(known, [sum('all', 'a', 'b', 'c')])
  expect(['b', 'c'].filter((name) => two.has(name))).toEqual([])
})

it('knows that parts of nothing are nothing, and that none is negative', () => {
  const answers = onlyAnswers(new Map([['all', 0]]), [sum('all', 'a', 'b')])
  expect([...answers].toSorted()).toEqual(['a', 'all', 'b'])
})

it('solves sums that only together say something', () => {
  const known = new Map([
    ['one', 30],
    ['two', 40],
    ['three', 50],
  ])
  const pairs = [sum('one', 'a', 'b'), sum('two', 'b', 'c'), sum('three', 'a', 'c')]
  expect(['a', 'b', 'c'].every((name) => onlyAnswers(known, pairs).has(name))).toBe(true)
})

it('takes a percentage back apart where its whole is known', () => {
  const known = new Map([['whole', 27]])
  expect(onlyAnswers(known, [{ share: 0.1481, top: 'part', bottom: 'whole' }]).has('part')).toBe(true)
})
