import {
  addUser,
  changeRole,
  listAccounts,
  removeUser,
  resetPassphrase,
} from '#main/services/accounts/accounts.ts'
import type { HandlersOf } from '../handler.ts'

export const accountHandlers: HandlersOf<'accounts'> = {
  list: async (_input, { desk }) => [...(await listAccounts(desk))],
  add: (person, { desk, session }) => addUser(desk, session.vault, person, session.info.agencyName),
  changeRole: ({ account_id, role }, { desk }) => changeRole(desk, account_id, role),
  resetPassphrase: (reset, { desk, session }) =>
    resetPassphrase(desk, session.vault, reset, session.info.agencyName),
  remove: ({ account_id }, { desk, session }) => removeUser(desk, session.vault, account_id),
}
