/** What an account may be. The role limits which hats its person may wear and who runs the vault. */
export const accountRoles = ['administrator', 'supervisor', 'case_worker'] as const
export type AccountRole = (typeof accountRoles)[number]

export const accountRoleLabels = {
  administrator: 'Administrator',
  supervisor: 'Supervisor',
  case_worker: 'Case worker',
} as const satisfies Record<AccountRole, string>
