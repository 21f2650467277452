import type { z } from 'zod'
import { accessCalls } from './access-calls.ts'
import { accountCalls } from './account-calls.ts'
import { appCalls } from './app-calls.ts'
import type { Call } from './call.ts'
import { assessmentCalls } from './assessment-calls.ts'
import { cardCalls } from './card-calls.ts'
import { ceEventCalls } from './ce-event-calls.ts'
import { clientCalls } from './client-calls.ts'
import { communityCalls } from './community-calls.ts'
import { conferenceCalls } from './conference-calls.ts'
import { contactCalls } from './contact-calls.ts'
import { dataCheckCalls } from './data-check-calls.ts'
import { draftCalls } from './draft-calls.ts'
import { exportCalls } from './export-calls.ts'
import { flowCalls } from './flow-calls.ts'
import { hatCalls } from './hat-calls.ts'
import { importCalls } from './import-calls.ts'
import { historyCalls } from './history-calls.ts'
import { homeCalls } from './home-calls.ts'
import { intakeCalls } from './intake-calls.ts'
import { ledgerCalls } from './ledger-calls.ts'
import { questionnaireCalls } from './questionnaire-calls.ts'
import { radarCalls } from './radar-calls.ts'
import { priorityCalls } from './priority-calls.ts'
import { recordCalls } from './record-calls.ts'
import { referralCalls } from './referral-calls.ts'
import { releaseCalls } from './release-calls.ts'
import { reportCalls } from './report-calls.ts'
import { settingsCalls } from './settings-calls.ts'
import { stayCalls } from './stay-calls.ts'
import { transferCalls } from './transfer-calls.ts'
import { trendCalls } from './trend-calls.ts'
import { vaultCalls } from './vault-calls.ts'

/** Everything the window may ask of main. Handlers and client derive from it: a missing one does not compile. */
export const contract = {
  app: appCalls,
  vault: vaultCalls,
  accounts: accountCalls,
  settings: settingsCalls,
  community: communityCalls,
  hat: hatCalls,
  home: homeCalls,
  radar: radarCalls,
  flow: flowCalls,
  referrals: referralCalls,
  contact: contactCalls,
  intake: intakeCalls,
  clients: clientCalls,
  access: accessCalls,
  stays: stayCalls,
  transfers: transferCalls,
  assessments: assessmentCalls,
  questionnaires: questionnaireCalls,
  records: recordCalls,
  releases: releaseCalls,
  cards: cardCalls,
  ceEvents: ceEventCalls,
  ledger: ledgerCalls,
  priority: priorityCalls,
  conferences: conferenceCalls,
  exports: exportCalls,
  imports: importCalls,
  drafts: draftCalls,
  history: historyCalls,
  dataCheck: dataCheckCalls,
  reports: reportCalls,
  trends: trendCalls,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Call>>>>

type Calls = typeof contract
/** By its name, so that the compiler need not write out every call wherever one is spoken of. */
export interface Contract extends Calls {}

/** What a call takes, as the caller writes it. */
export type InputOf<C> = C extends Call<infer _N, infer I, infer _O> ? z.input<I> : never
/** What a call takes, as the handler gets it: parsed, with defaults. */
export type ParsedInputOf<C> = C extends Call<infer _N, infer I, infer _O> ? z.output<I> : never
/** What a call answers. */
export type OutputOf<C> = C extends Call<infer _N, infer _I, infer O> ? z.output<O> : never
