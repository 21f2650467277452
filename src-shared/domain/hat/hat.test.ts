import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { checkHat, hatAnswersSchema, parseHat, type HatAnswers, type HatContext } from './hat.ts'

const context: HatContext = {
  today: '2026-03-10',
  role: 'case_worker',
  organizations: [
    { OrganizationID: 'org-1', OrganizationName: 'Harbor House' },
    { OrganizationID: 'org-2', OrganizationName: 'Second Step' },
  ],
  projects: [
    {
      ProjectID: 'rrh',
      OrganizationID: 'org-1',
      ProjectName: 'Harbor Rapid Rehousing',
      OperatingEndDate: null,
    },
    {
      ProjectID: 'th',
      OrganizationID: 'org-2',
      ProjectName: 'Second Step Transitional',
      OperatingEndDate: null,
    },
    {
      ProjectID: 'old',
      OrganizationID: 'org-1',
      ProjectName: 'Harbor Shelter',
      OperatingEndDate: '2026-03-09',
    },
  ],
}
const good: HatAnswers = { workgroup: 'case_manager', OrganizationID: 'org-1', ProjectID: 'rrh' }
const issues = (answers: HatAnswers, more: Partial<HatContext> = {}) =>
  checkHat({ ...good, ...answers }, { ...context, ...more }).map(
    (i) => `${i.severity} ${i.path}: ${i.message}`,
  )

describe('checkHat', () => {
  it('finds nothing in a whole hat', () => expect(issues({})).toEqual([]))

  it('asks for each answer that is missing', () => {
    expect(issues({ workgroup: null, OrganizationID: null, ProjectID: null })).toEqual([
      'error workgroup: Choose the workgroup you are working in',
      'error OrganizationID: Choose the organization that runs your project',
      'error ProjectID: Choose the project that received the referral',
    ])
  })
  it('keeps the workgroups to those of the account', () => {
    expect(issues({ workgroup: 'supervisor' })).toEqual([
      'error workgroup: Your account may not work as Supervisor: choose another workgroup, or ask an administrator to change your account',
    ])
    expect(issues({ workgroup: 'supervisor' }, { role: 'supervisor' })).toEqual([])
  })
  it('does not take the agency for a project', () => {
    expect(issues({ ProjectID: 'org-1' })).toEqual([
      'error ProjectID: Harbor House is an agency: choose one of its projects',
    ])
  })
  it('refuses what is not in the vault', () => {
    expect(issues({ ProjectID: 'nowhere' })).toEqual([
      'error ProjectID: Choose a project from the list: this one is not in the vault',
    ])
    expect(issues({ OrganizationID: 'nowhere' })[0]).toBe(
      'error OrganizationID: Choose the organization that runs your project',
    )
  })
  it("refuses another organization's project", () => {
    expect(issues({ ProjectID: 'th' })).toEqual([
      'error ProjectID: Second Step Transitional belongs to another organization: choose a project of the organization above',
    ])
  })
  it('asks about a project that has closed, from the day after its last', () => {
    expect(issues({ ProjectID: 'old' })).toEqual([
      'warning ProjectID: Harbor Shelter closed on 9 March 2026: use it only to finish older records',
    ])
    expect(issues({ ProjectID: 'old' }, { today: '2026-03-09' })).toEqual([])
  })
})

it('parses a whole hat and nothing less', () => {
  expect(parseHat(good)).toEqual(good)
  expect(() => parseHat({ ...good, ProjectID: null })).toThrow(ZodError)
  expect(() => parseHat({ ...good, workgroup: undefined })).toThrow(ZodError)
})

it('holds a half-filled draft but no invented workgroup', () => {
  expect(hatAnswersSchema.safeParse({}).success).toBe(true)
  expect(hatAnswersSchema.safeParse({ workgroup: 'owner' }).success).toBe(false)
})
