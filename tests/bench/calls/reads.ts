import { wholeLedger } from '#shared/domain/disclosure/ledger-filter.ts'
import { referralBuckets } from '#shared/ipc/referral-calls.ts'
import type { Caller } from './desk.ts'
import type { Sample } from './sample.ts'

type Read = (nth: number) => Promise<unknown>

/** Every reading call with inputs that differ from one time to the next. */
export function reads({ call }: Pick<Caller, 'call'>, sample: Sample): readonly Read[] {
  const { heads, members, referrals, searches, aliases } = sample
  const head = (nth: number) => at(heads, nth).PersonalID
  const referral = (nth: number) => at(referrals, nth).referral_id
  return [
    () => call('app', 'info'),
    () => call('vault', 'standing'),
    () => call('vault', 'session'),
    () => call('vault', 'stillHere'),
    () => call('vault', 'place'),
    () => call('accounts', 'list'),
    () => call('settings', 'get'),
    () => call('settings', 'clock'),
    () => call('community', 'get'),
    () => call('radar', 'counts'),
    () => call('radar', 'list', { time: 'overdue', ProjectID: null, what: null, limit: 100, offset: 0 }),
    () => call('radar', 'why', { referral_id: referral(0) }),
    () => call('community', 'pack', { key: 'chi' }),
    () => call('settings', 'organizations'),
    () => call('settings', 'project', { ProjectID: sample.ProjectID }),
    () => call('hat', 'worn'),
    () => call('home', 'counts'),
    (nth) => call('home', 'dueNext', { limit: 5 + (nth % 96) }),
    (nth) => call('referrals', 'list', { bucket: at(referralBuckets, nth), limit: 100 }),
    (nth) => call('referrals', 'get', { referral_id: referral(nth) }),
    (nth) => call('referrals', 'ofClient', { PersonalID: head(nth) }),
    () => call('referrals', 'receiveContext'),
    (nth) => call('referrals', 'enrollments', { referral_id: referral(nth) }),
    (nth) => call('referrals', 'amendContext', { referral_id: referral(nth) }),
    (nth) => call('contact', 'card', { PersonalID: head(nth) }),
    (nth) => call('contact', 'attempts', { referral_id: referral(nth) }),
    (nth) => call('intake', 'begin', { referral_id: referral(nth) }),
    (nth) =>
      call('intake', 'context', {
        referral_id: referral(nth),
        people: [0, 1, 2].map((more) => ({
          PersonalID: at(members, nth + more),
          alias: at(aliases, nth + more),
        })),
      }),
    (nth) => call('intake', 'knownMember', { PersonalID: at(members, nth) }),
    (nth) => call('clients', 'search', { text: at(searches, nth) }),
    (nth) => call('clients', 'list', { after: nth % 4 === 0 ? null : at(aliases, nth), limit: 100 }),
    (nth) => call('clients', 'record', { PersonalID: nth % 2 === 0 ? head(nth) : at(members, nth) }),
    (nth) => call('clients', 'timeline', { PersonalID: head(nth) }),
    (nth) => call('access', 'ofClient', { PersonalID: head(nth) }),
    () => call('transfers', 'due'),
    (nth) => call('transfers', 'ofClient', { PersonalID: head(nth) }),
    (nth) => call('access', 'beginning', { PersonalIDs: [head(nth)], aliases: [at(aliases, nth)] }),
    (nth) => call('records', 'get', { form: 'military-service', key: head(nth) }),
    (nth) => call('clients', 'aliasIdeas', { alias: at(aliases, nth) }),
    (nth) => call('assessments', 'begin', { PersonalID: head(nth) }),
    (nth) => call('assessments', 'ofClient', { PersonalID: head(nth) }),
    () => call('questionnaires', 'list'),
    () => call('questionnaires', 'get', { key: 'housing_needs' }),
    () => call('dataCheck', 'last'),
    () => call('reports', 'cocs'),
    () => call('reports', 'last'),
    () => call('reports', 'prepared'),
    () => call('trends', 'last'),
    (nth) => call('dataCheck', 'findings', { check: 'disabling-condition-unknown', from: nth % 10 }),
    () => call('drafts', 'unfinished'),
    (nth) => call('releases', 'ofClient', { PersonalID: head(nth) }),
    (nth) => call('ceEvents', 'context', { PersonalID: head(nth) }),
    (nth) => call('cards', 'context', { PersonalID: head(nth) }),
    (nth) => call('ledger', 'list', { filter: wholeLedger, after: null, limit: 100 + (nth % 100) }),
    (nth) => call('history', 'ofClient', { PersonalID: head(nth), before: null }),
    // Opening one that is there is a read; the first time it is begun.
    (nth) => call('drafts', 'open', { kind: at(kinds, nth), subject: referral(nth % 25) }),
  ]
}

const kinds = ['contact', 'intake', 'successful', 'housing', 'amend'] as const

/** The nth of a list that is gone through again and again. */
function at<T>(list: readonly T[], nth: number): T {
  const value = list[nth % list.length]
  if (value === undefined) throw new Error('the sample is empty')
  return value
}
