/** The things that communities call by words of their own, and how Threshold calls them where a pack says nothing. */
export const terms = {
  referralList: 'Referrals',
  referralStatus: 'Status',
  listManager: 'Priority list manager',
  ceEvent: 'CE Event',
  assessment: 'Assessment',
  accessPoint: 'Access point',
  conference: 'Case conference',
  priorityList: 'Priority list',
  notHousedReason: 'If not housed, reason',
  rapidResolution: 'Rapid resolution',
} as const satisfies Readonly<Record<string, string>>

export type Term = keyof typeof terms
export const termKeys = Object.keys(terms) as [Term, ...Term[]]

/** What each term is, for whoever chooses a word for it. */
export const termMeanings = {
  referralList: 'The list of referrals that Coordinated Entry sent to your project',
  referralStatus: 'Where a referral stands, in the words your community reads',
  listManager: 'Who keeps the list and sends referrals',
  ceEvent: 'A step of Coordinated Entry that is on record',
  assessment: 'What is asked to find out who needs what',
  accessPoint: 'Where a household comes into Coordinated Entry',
  conference: 'The meeting in which households and openings are brought together',
  priorityList: 'The list of households that wait for an opening',
  notHousedReason: 'Why a referral led to no home',
  rapidResolution: 'Help that keeps a household out of homelessness, or ends it quickly',
} as const satisfies Readonly<Record<Term, string>>

/** The community's word for a term. */
export function wordFor(
  pack: { readonly words: readonly { readonly term: Term; readonly words: string }[] },
  term: Term,
): string {
  return pack.words.find((row) => row.term === term)?.words ?? terms[term]
}
