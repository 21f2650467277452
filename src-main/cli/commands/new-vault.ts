import { resolve } from 'node:path'
import dayjs from 'dayjs'
import { setUpAgency } from '#main/services/vault/create-agency.ts'
import { UsageError, type Command } from '../command.ts'
import { passphraseOptions, readPassphrase } from '../read-passphrase.ts'

/** Makes an agency's vault, so that scripts can begin without a window. The recovery words are printed once. */
export const newVaultCommand: Command = {
  name: 'new-vault',
  words: 'Make a vault. Prints its 24 recovery words, once; the pass phrase comes from standard input',
  options: {
    vault: { kind: 'text', value: 'DIR', words: 'The folder to make', needed: true },
    organization: { kind: 'text', value: 'NAME', words: "The agency's name", needed: true },
    coc: { kind: 'text', value: 'CODE', words: 'Its Continuum of Care, MN-501', needed: true },
    project: { kind: 'text', value: 'NAME', words: 'The name of its first project', needed: true },
    'project-type': {
      kind: 'text',
      value: 'CODE',
      words: "HUD's code of its type, 13 for rapid re-housing",
      needed: true,
    },
    start: {
      kind: 'text',
      value: 'DATE',
      words: 'When the project began, YYYY-MM-DD; today where it is left out',
    },
    name: { kind: 'text', value: 'NAME', words: "The administrator's name", needed: true },
    user: { kind: 'text', value: 'NAME', words: 'The name she signs in with', needed: true },
    ...passphraseOptions,
  },
  run: async (given, terminal) => {
    const type = given.needed('project-type')
    if (!/^\d{1,2}$/.test(type)) throw new UsageError('--project-type takes a number')
    const { recoveryWords } = await setUpAgency(resolve(given.needed('vault')), {
      OrganizationName: given.needed('organization'),
      CoCCode: given.needed('coc'),
      ProjectName: given.needed('project'),
      ProjectType: Number(type),
      OperatingStartDate: given.text('start') ?? dayjs().format('YYYY-MM-DD'),
      displayName: given.needed('name'),
      signInName: given.needed('user'),
      passphrase: await readPassphrase(given, terminal),
    })
    terminal.error('The recovery words, in order. They are stored nowhere: write them down.')
    terminal.out(recoveryWords.join(' '))
  },
}
