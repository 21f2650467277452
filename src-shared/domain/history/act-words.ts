/** Everything a user can do that is kept in the history, in the words the history says it with. */
const words = {
  'vault.create': 'Created the vault',
  'vault.unlock': 'Unlocked the vault',
  'vault.recover': 'Set a new pass phrase with the recovery words',
  'vault.words': 'Replaced the recovery words',
  'vault.tidy': 'Took away a way into the vault that belonged to nobody',
  'settings.save': 'Changed the settings',
  'pack.choose': 'Chose the community pack',
  'pack.copy': 'Made a copy of a community pack',
  'pack.change': 'Changed a community pack',
  'pack.import': 'Took in a community pack from a file',
  'pack.remove': 'Removed a community pack',
  'date.confirm': 'Confirmed the date of this computer, although later work was on record',
  'hat.wear': 'Changed workgroup or project',
  'account.add': 'Added a person to the vault',
  'account.role': "Changed a person's role",
  'account.passphrase': 'Changed their own pass phrase',
  'account.reset': 'Gave a person a new pass phrase',
  'account.remove': 'Removed a person from the vault',
  'data.export': 'Exported records as HMIS CSV, signed by two people',
  'project.add': 'Added a project',
  'project.describe': 'Changed what is on record of a project',
  'exchange.import': 'Took in an HMIS CSV export',
  'access.record': 'Recorded what was done at an access point',
  'access.way': 'Recorded how they came to Coordinated Entry',
  'access.begin': 'Started Coordinated Entry',
  'access.situation': 'Recorded where they live now',
  'access.situation.remove': 'Took back where they were said to live',
  'access.resolve': 'Recorded a rapid resolution conversation',
  'referral.receive': 'Recorded a referral',
  'referral.acknowledge': 'Acknowledged the referral',
  'contact.card': 'Filled in the safety card',
  'contact.point.add': 'Added a way to reach the household',
  'contact.point.mark': 'Marked whether a way to reach the household is safe',
  'contact.point.remove': 'Removed a way to reach the household',
  'contact.reveal': 'Looked at a number or address',
  'contact.log': 'Logged a contact',
  'contact.amend': 'Corrected a contact',
  'intake.save': 'Saved the intake',
  'intake.amend': 'Amended the intake',
  'referral.successful': 'Recorded a successful referral',
  'referral.unsuccessful': 'Recorded an unsuccessful referral',
  'referral.housing': 'Recorded how housing went',
  'referral.amend': 'Amended the referral',
  'stay.end': 'Ended the stay',
  'stay.assist': 'Recorded a service or assistance',
  'stay.assist.remove': 'Took back a service or assistance',
  'stay.interim': 'Recorded an update or annual assessment',
  'stay.join': 'Added somebody to the household',
  'stay.head': 'Made somebody else head of household',
  'exit.amend': 'Amended the exit',
  'assessment.record': 'Recorded a Coordinated Entry assessment',
  'assessment.takeBack': 'Took back a Coordinated Entry assessment',
  'questionnaire.propose': 'Proposed a change of a questionnaire',
  'questionnaire.approve': 'Approved a questionnaire that somebody else proposed',
  'questionnaire.withdraw': 'Withdrew a proposed questionnaire',
  'conference.plan': 'Planned a case conference',
  'conference.decide': 'Wrote down what a case conference decided',
  'conference.close': 'Closed a case conference',
  'conference.action': 'Marked what a case conference asked for as done',
  'conference.minutes': 'Saved the minutes of a case conference',
  'request.ask': 'Asked for a referral',
  'request.close': 'Wrote down what came of a referral that was asked for',
  'list.place': 'Placed the household on the priority list',
  'list.leave': 'Took the household off the priority list',
  'client.edit': "Changed the client's record",
  'record.amend': 'Corrected a record',
  'event.log': 'Logged a CE Event',
  'event.takeBack': 'Took a CE Event out of the record',
  'release.record': 'Recorded a release of information',
  'release.revoke': 'Took a release of information back, as the client asked',
  'card.make': 'Made a referral card',
  'ledger.correct': 'Corrected an entry in the ledger of disclosures',
  'findings.save': 'Saved what the data check found',
  'ledger.save': 'Saved a list of the ledger of disclosures',
  'report.release': 'Saved the Coordinated Entry APR for somebody',
  'trends.release': 'Saved trends for people outside',
  undo: 'Took back a change',
} as const satisfies Readonly<Record<string, string>>

type ActName = keyof typeof words

/** Work on households and projects. What touches the vault's keys or people, or was only looked at, stays done. */
const undoable: ReadonlySet<string> = new Set<ActName>([
  'project.add',
  'project.describe',
  'access.way',
  'access.begin',
  'access.situation',
  'access.situation.remove',
  'access.resolve',
  'referral.receive',
  'referral.acknowledge',
  'contact.card',
  'contact.point.add',
  'contact.point.mark',
  'contact.point.remove',
  'contact.log',
  'contact.amend',
  'intake.save',
  'intake.amend',
  'referral.successful',
  'referral.unsuccessful',
  'referral.housing',
  'referral.amend',
  'stay.end',
  'stay.assist',
  'stay.assist.remove',
  'stay.interim',
  'stay.join',
  'stay.head',
  'exit.amend',
  'assessment.record',
  'assessment.takeBack',
  'list.place',
  'list.leave',
  'conference.plan',
  'conference.decide',
  'conference.close',
  'conference.action',
  'request.ask',
  'request.close',
  'client.edit',
  'record.amend',
  'event.log',
  'event.takeBack',
  'release.record',
  'release.revoke',
])

/**
 * What was done, in plain words; for an undo also what it took back. An act of a newer Threshold, which this one has no
 * words for, is called a change.
 */
export function actWords(name: string, tookBack: string | null = null): string {
  const said = isActName(name) ? words[name] : 'Changed something'
  return tookBack === null ? said : `Took back: ${lowerFirst(actWords(tookBack))}`
}

/** Whether an act of this name can be taken back at all. */
export function isUndoable(name: string): boolean {
  return undoable.has(name)
}

function isActName(name: string): name is ActName {
  return Object.hasOwn(words, name)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
