import { expect, it } from 'vitest'
import { checkAgency, type AgencyAnswers } from './check-agency.ts'
import { checkNewProject, type NewProjectAnswers } from './check-project.ts'
import { projectTypes, projectTypeWords } from './project-types.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'

const agency: AgencyAnswers = {
  OrganizationName: 'Marsh Bird Advocates',
  CoCCode: 'MN-500',
  ProjectName: 'Heron House',
  ProjectType: 13,
  OperatingStartDate: '2020-07-01',
  displayName: 'Marta Wells',
  signInName: 'marta',
  passphrase: 'margin tundra olive kettle',
}

function issuesOf(changes: AgencyAnswers) {
  return checkAgency({ ...agency, ...changes }, '2026-03-10').map(
    ({ path, message }) => `${path}: ${message}`,
  )
}

it('finds nothing wrong with a whole agency', () => {
  expect(issuesOf({})).toEqual([])
  expect(issuesOf({ OperatingStartDate: '2026-03-10' })).toEqual([])
})

it('says for each thing left out what to enter', () => {
  expect(checkAgency({}, '2026-03-10').map(({ path }) => path)).toEqual([
    'OrganizationName',
    'ProjectName',
    'ProjectType',
    'OperatingStartDate',
    'CoCCode',
    'displayName',
    'signInName',
    'passphrase',
  ])
})

it.each<[AgencyAnswers, string]>([
  [
    { OrganizationName: 'x'.repeat(201) },
    'OrganizationName: Organization name must have 200 characters or fewer: it has 201',
  ],
  [{ OperatingStartDate: '2026-03-11' }, 'OperatingStartDate: Operating start date must be today or earlier'],
  [
    { OperatingStartDate: 'spring' },
    'OperatingStartDate: Operating start date must be a real date, like 13 March 2026',
  ],
  [{ CoCCode: 'MN-999' }, 'CoCCode: Choose the Continuum of Care from the list: this code is not in it'],
  [{ ProjectType: 5 }, 'ProjectType: Choose what kind of project it is'],
  [
    { ProjectType: 14 },
    'ProjectType: The vault has its Coordinated Entry project already: choose what your own project does',
  ],
  [{ signInName: 'x'.repeat(61) }, 'signInName: Sign-in name must have 60 characters or fewer'],
])('stops %j', (changes, sentence) => {
  expect(issuesOf(changes)).toEqual([sentence])
})

it('adds a project once, under an organization that is there', () => {
  const project: NewProjectAnswers = { ...agency, OrganizationID: 'o', Funder: null, receivesReferrals: true }
  const context = {
    today: '2026-03-10',
    organizations: [{ OrganizationID: 'o' }, { OrganizationID: 'p' }],
    projects: [{ OrganizationID: 'o', ProjectName: 'heron house' }],
  }
  const paths = (changes: NewProjectAnswers) =>
    checkNewProject({ ...project, ...changes }, context).map(({ path }) => path)
  expect(paths({})).toEqual(['ProjectName'])
  expect(paths({ OrganizationID: 'p' })).toEqual([])
  expect(paths({ ProjectName: 'Egret House' })).toEqual([])
  expect(paths({ ProjectName: 'Egret House', OrganizationID: 'q' })).toEqual(['OrganizationID'])
  expect(paths({ ProjectName: 'Egret House', Funder: 12_345 })).toEqual(['Funder'])
  expect(paths({ ProjectName: 'Egret House', receivesReferrals: null })).toEqual(['receivesReferrals'])
})

it('has everyday words for each of HUD’s project types', () => {
  const codes = optionsOf('ProjectType').map(({ code }) => code)
  expect(projectTypes.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual(
    codes.filter((code) => code !== 14),
  )
  expect(new Set(codes.map(projectTypeWords)).size).toBe(codes.length)
  expect(projectTypeWords(5)).not.toContain('5')
})
