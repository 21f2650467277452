import { accountRoles, accountRoleLabels, type AccountRole } from './account-role.ts'
import { mayWear, workgroupLabels, workgroups, type Workgroup } from './workgroup.ts'

/** Acts on a household's records: the hat decides. */
export const hatActs = [
  'referral.receive',
  'referral.acknowledge',
  'contact.log',
  'intake.save',
  'referral.resolve',
  'referral.housing',
  'referral.amend',
  'stay.end',
  'stay.household',
  'transfer.ask',
  'assessment.record',
  'access.record',
  'client.edit',
  'release.record',
  'release.revoke',
  'card.make',
  'ledger.keep',
  'totals.release',
  'event.log',
  'list.place',
  'list.leave',
  'conference.run',
] as const
export type HatAct = (typeof hatActs)[number]

/** Acts on the vault itself: the account's role decides, because they have to be possible before a hat is worn. */
export const officeActs = [
  'users.manage',
  'settings.manage',
  'data.export',
  'data.import',
  'date.confirm',
  'questionnaire.propose',
  'questionnaire.approve',
] as const
export type OfficeAct = (typeof officeActs)[number]

export type Act = HatAct | OfficeAct

const allowed: Readonly<Record<Workgroup, readonly HatAct[]>> = {
  case_manager: hatActs,
  ce_assessor: [
    'contact.log',
    'intake.save',
    'assessment.record',
    'stay.household',
    'access.record',
    'client.edit',
    'release.record',
    'release.revoke',
    'card.make',
    'ledger.keep',
    'event.log',
    'list.place',
  ],
  priority_list_contact: [
    'referral.receive',
    'referral.acknowledge',
    'release.revoke',
    'ledger.keep',
    'event.log',
    'list.place',
    'list.leave',
    'conference.run',
  ],
  supervisor: hatActs,
}

const office: Readonly<Record<AccountRole, readonly OfficeAct[]>> = {
  administrator: officeActs,
  supervisor: ['settings.manage', 'data.export', 'questionnaire.propose', 'questionnaire.approve'],
  case_worker: ['questionnaire.propose'],
}

const actWords = {
  'referral.receive': 'record a referral',
  'referral.acknowledge': 'acknowledge a referral',
  'contact.log': 'log a contact',
  'intake.save': 'save an intake',
  'referral.resolve': "record a referral's result",
  'referral.housing': 'record how housing went',
  'referral.amend': 'amend a referral',
  'stay.end': 'end a stay',
  'stay.household': 'change a household',
  'transfer.ask': 'ask for a transfer',
  'assessment.record': 'record an assessment',
  'access.record': 'record what is done at an access point',
  'client.edit': "change a client's record",
  'release.record': 'record a release of information',
  'release.revoke': 'take a release back',
  'card.make': 'make a referral card',
  'ledger.keep': 'correct or save the ledger of disclosures',
  'totals.release': 'let totals out',
  'event.log': 'log a CE event',
  'list.place': 'place a household on the priority list',
  'list.leave': 'take a household off the priority list',
  'conference.run': 'run a case conference',
  'users.manage': 'manage the people who use this vault',
  'settings.manage': "change the agency's settings",
  'data.export': 'export records',
  'data.import': 'take in records from files',
  'date.confirm': 'confirm the date',
  'questionnaire.propose': 'propose a questionnaire',
  'questionnaire.approve': 'approve a questionnaire',
} as const satisfies Record<Act, string>

/** Whether a workgroup does this kind of work. */
export function may(workgroup: Workgroup, act: HatAct): boolean {
  return allowed[workgroup].includes(act)
}

/** Whether an account of this role runs this part of the vault. */
export function roleMay(role: AccountRole, act: OfficeAct): boolean {
  return office[role].includes(act)
}

/** Who asks to act: the account's role, and the hat it wears, if any. */
export interface Wearer {
  readonly role: AccountRole
  readonly workgroup: Workgroup | null
}

/** Why somebody may not do an act and what to do about it; null when they may. */
export function refusal({ role, workgroup }: Wearer, act: Act): string | null {
  if (isOfficeAct(act)) return roleMay(role, act) ? null : officeRefusal(act)
  if (workgroup === null) return `Choose your workgroup and project in Settings to ${actWords[act]}`
  if (!mayWear(role, workgroup)) {
    return `Your account may no longer work as ${workgroupLabels[workgroup]}: choose another workgroup in Settings`
  }
  return may(workgroup, act) ? null : hatRefusal(workgroup, role, act)
}

function hatRefusal(workgroup: Workgroup, role: AccountRole, act: HatAct): string {
  const others = workgroups
    .filter((other) => may(other, act) && mayWear(role, other))
    .map((other) => workgroupLabels[other])
  return `As ${workgroupLabels[workgroup]} you cannot ${actWords[act]}: switch to ${either(others)} in Settings`
}

function officeRefusal(act: OfficeAct): string {
  const others = accountRoles
    .filter((role) => roleMay(role, act))
    .map((role) => accountRoleLabels[role].toLowerCase())
  return `Ask your ${either(others)}: your account cannot ${actWords[act]}`
}

function isOfficeAct(act: Act): act is OfficeAct {
  return officeActs.some((candidate) => candidate === act)
}

function either(choices: readonly string[]): string {
  return choices.join(' or ')
}
