import { expect, it } from 'vitest'
import { groupWords, groupWorn, type NamedGroup } from './worn-group.ts'

const groups: readonly NamedGroup[] = [
  { key: 'hmis_users', label: 'HMIS Users', base: 'case_manager' },
  { key: 'shelter_staff', label: 'Emergency Shelter Staff', base: 'case_manager' },
  { key: 'plm', label: 'Priority List Managers', base: 'priority_list_contact' },
]

it('is the group chosen', () => {
  expect(groupWorn(groups, { workgroup: 'case_manager', group: 'shelter_staff' })?.key).toBe('shelter_staff')
})
it('is the first with the same rights where the community does not know the one chosen', () => {
  expect(groupWords(groups, { workgroup: 'case_manager', group: 'cas_assessor' })).toBe('HMIS Users')
  expect(groupWords(groups, { workgroup: 'case_manager' })).toBe('HMIS Users')
})
it('never has other rights than the hat worn', () => {
  expect(groupWorn(groups, { workgroup: 'case_manager', group: 'plm' })?.base).toBe('case_manager')
  expect(groupWorn(groups, { workgroup: 'supervisor', group: 'plm' })).toBeNull()
  expect(groupWords(groups, { workgroup: 'supervisor', group: 'plm' })).toBe('Supervisor')
})
