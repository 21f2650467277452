import { describe, expect, it } from 'vitest'
import { accountRoles } from './account-role.ts'
import { hatActs, may, officeActs, refusal, roleMay } from './permissions.ts'
import { mayWear, workgroups, workgroupsOf } from './workgroup.ts'

const actsOf = (workgroup: (typeof workgroups)[number]) => hatActs.filter((act) => may(workgroup, act))

describe('what a workgroup does', () => {
  it('lets case managers and supervisors take a referral to its end', () => {
    expect(actsOf('case_manager')).toEqual([...hatActs])
    expect(actsOf('supervisor')).toEqual([...hatActs])
  })
  it('keeps assessors to contact, intake, assessments, the record, what leaves under a release, CE events and placing', () => {
    expect(actsOf('ce_assessor')).toEqual([
      'contact.log',
      'intake.save',
      'stay.household',
      'assessment.record',
      'access.record',
      'client.edit',
      'release.record',
      'release.revoke',
      'card.make',
      'ledger.keep',
      'event.log',
      'list.place',
    ])
  })
  it('keeps the priority list contact to receiving, acknowledging, CE events, the list and hearing a release taken back', () => {
    expect(actsOf('priority_list_contact')).toEqual([
      'referral.receive',
      'referral.acknowledge',
      'release.revoke',
      'ledger.keep',
      'event.log',
      'list.place',
      'list.leave',
      'conference.run',
    ])
  })
})

it('lets administrators run the vault, supervisors the settings, case workers neither', () => {
  expect(accountRoles.map((role) => officeActs.filter((act) => roleMay(role, act)))).toEqual([
    [
      'users.manage',
      'settings.manage',
      'data.export',
      'data.import',
      'date.confirm',
      'questionnaire.propose',
      'questionnaire.approve',
    ],
    ['settings.manage', 'data.export', 'questionnaire.propose', 'questionnaire.approve'],
    ['questionnaire.propose'],
  ])
})

it('keeps the supervisor hat from case workers', () => {
  expect(workgroupsOf('case_worker')).toEqual(['case_manager', 'ce_assessor', 'priority_list_contact'])
  expect(mayWear('case_worker', 'supervisor')).toBe(false)
  expect(workgroupsOf('administrator')).toEqual([...workgroups])
  expect(workgroupsOf('supervisor')).toEqual([...workgroups])
})

describe('refusal', () => {
  it('agrees with the tables for every account, hat and act', () => {
    for (const role of accountRoles) {
      for (const act of officeActs)
        expect(refusal({ role, workgroup: null }, act) === null).toBe(roleMay(role, act))
      for (const workgroup of workgroups) {
        for (const act of hatActs) {
          const allowed = mayWear(role, workgroup) && may(workgroup, act)
          expect(refusal({ role, workgroup }, act) === null).toBe(allowed)
        }
      }
    }
  })
  it('says which hat to take, of those the account may wear', () => {
    expect(refusal({ role: 'case_worker', workgroup: 'ce_assessor' }, 'referral.resolve')).toBe(
      "As Coordinated Entry assessor you cannot record a referral's result: switch to Case manager in Settings",
    )
    expect(refusal({ role: 'administrator', workgroup: 'priority_list_contact' }, 'intake.save')).toBe(
      'As Priority list contact you cannot save an intake: switch to Case manager or Coordinated Entry assessor or Supervisor in Settings',
    )
  })
  it('asks for a hat where none is worn', () => {
    expect(refusal({ role: 'administrator', workgroup: null }, 'contact.log')).toBe(
      'Choose your workgroup and project in Settings to log a contact',
    )
  })
  it('refuses a hat the account may no longer wear', () => {
    expect(refusal({ role: 'case_worker', workgroup: 'supervisor' }, 'contact.log')).toBe(
      'Your account may no longer work as Supervisor: choose another workgroup in Settings',
    )
  })
  it('says whom to ask for what the account cannot do', () => {
    expect(refusal({ role: 'case_worker', workgroup: null }, 'settings.manage')).toBe(
      "Ask your administrator or supervisor: your account cannot change the agency's settings",
    )
  })
})
