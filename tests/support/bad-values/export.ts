import { mayStayOpen, noSuchDay, tooLong, type BadValues } from './bad-value.ts'

export const badExport: BadValues = {
  'recipient.recipient': {
    ...tooLong('Recipient', 200),
    says: 'Recipient must be 200 characters or fewer: it has 201',
  },
  'purpose.purpose': { typed: 'Because', says: 'Purpose must say more: at least 20 characters' },
  'authority.authority': { says: 'Choose what allows these records to leave' },
  'authority-words.authorityWords': {
    ...tooLong('What allows it', 300),
    says: 'What allows it must be 300 characters or fewer: it has 301',
  },
  'scope.scope': { says: 'Choose which records leave' },
  'start.start': noSuchDay('First day of the period'),
  'end.end': noSuchDay('Last day of the period'),
  'projects.whichProjects': 'all is chosen, and a choice cannot be taken back',
  'projects.ProjectIDs': 'shown only when some of them is chosen; tests/e2e/export.test.ts leaves it open',
  'coc.CoCCode': mayStayOpen,
  'hashing.HashStatus': { says: 'Choose whether names and Social Security numbers are hashed' },
  'understood.understood': { says: 'Confirm that you know what this file still says about people' },
}
