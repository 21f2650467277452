import { expect, test } from 'vitest'
import type { HousingContext } from '#shared/domain/resolve/check-housing.ts'
import type { HousingAnswers } from '#shared/domain/resolve/housing.ts'
import { housingDefinition } from './housing-definition.ts'

const here: HousingContext = {
  today: '2026-03-20',
  referral: { state: 'successful' },
  stay: { ProjectName: 'Pier House', ProjectType: 13, members: [], readOnlyReason: null },
  reasons: [],
}
const elsewhere = { ...here, stay: { ...here.stay, readOnlyReason: 'This enrollment is in Pier House' } }

function asked(answers: HousingAnswers, context: HousingContext): readonly string[] {
  return housingDefinition.pages.filter(({ when }) => when?.(answers, context) ?? true).map(({ id }) => id)
}

test('a household enrolled in another project is asked neither its move-in nor its exit, and told why', () => {
  expect(asked({ outcome: 'moved_in' }, here)).toEqual(['outcome', 'moveIn', 'note'])
  expect(asked({ outcome: 'moved_in' }, elsewhere)).toEqual(['outcome', 'note'])
  expect(asked({ outcome: 'will_not_be_housed' }, here)).toContain('exit')
  expect(asked({ outcome: 'will_not_be_housed' }, elsewhere)).toEqual(['outcome', 'reason', 'told', 'note'])
  const hint = housingDefinition.pages[0]?.hint
  expect(typeof hint === 'function' ? hint({}, elsewhere) : hint).toBe(
    'They are enrolled in Pier House, which records move-in and exit itself',
  )
})
