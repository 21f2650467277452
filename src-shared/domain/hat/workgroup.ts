import type { AccountRole } from './account-role.ts'

/** The hats a person can wear. A workgroup changes what is shown and may be done, not who the person is. */
export const workgroups = ['case_manager', 'ce_assessor', 'priority_list_contact', 'supervisor'] as const
export type Workgroup = (typeof workgroups)[number]

export const workgroupLabels = {
  case_manager: 'Case manager',
  ce_assessor: 'Coordinated Entry assessor',
  priority_list_contact: 'Priority list contact',
  supervisor: 'Supervisor',
} as const satisfies Record<Workgroup, string>

const wearable: Readonly<Record<AccountRole, readonly Workgroup[]>> = {
  administrator: workgroups,
  supervisor: workgroups,
  case_worker: ['case_manager', 'ce_assessor', 'priority_list_contact'],
}

/** The workgroups that an account of this role may choose, in the order they are offered. */
export function workgroupsOf(role: AccountRole): readonly Workgroup[] {
  return wearable[role]
}

/** Whether an account of this role may wear the workgroup's hat. */
export function mayWear(role: AccountRole, workgroup: Workgroup): boolean {
  return wearable[role].includes(workgroup)
}
