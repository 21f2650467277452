import { expect, it } from 'vitest'
import { firstAnswers, workableProjects } from './first-answers.ts'

const shelter = { ProjectID: 'es', ProjectType: 0 }
const rehousing = { ProjectID: 'rrh', ProjectType: 13 }
const coordinatedEntry = { ProjectID: 'ce', ProjectType: 14 }

function agency(OrganizationID: string, ...projects: readonly { ProjectID: string; ProjectType: number }[]) {
  return { OrganizationID, projects }
}

it('chooses what there is only one of, and leaves the rest to the person', () => {
  expect(firstAnswers(null, 'case_worker', [agency('o', coordinatedEntry, shelter)])).toEqual({
    workgroup: 'case_manager',
    OrganizationID: 'o',
    ProjectID: 'es',
  })
  expect(firstAnswers(null, 'case_worker', [agency('o', shelter, rehousing)]).ProjectID).toBeNull()
  expect(firstAnswers(null, 'supervisor', [agency('o', shelter), agency('p', rehousing)])).toEqual({
    workgroup: 'case_manager',
    OrganizationID: null,
    ProjectID: null,
  })
})

it('begins with the hat that is worn', () => {
  const worn = { workgroup: 'supervisor', OrganizationID: 'o', ProjectID: 'rrh' } as const
  expect(firstAnswers(worn, 'supervisor', [agency('o', shelter, rehousing)])).toEqual(worn)
})

it('does not offer the Coordinated Entry project to work at', () => {
  expect(workableProjects([agency('o', coordinatedEntry, shelter)], 'o')).toEqual([shelter])
  expect(workableProjects([agency('o', shelter)], null)).toEqual([])
})
