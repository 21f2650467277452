import type { Contract } from '#shared/ipc/contract.ts'
import type { HandlersOf } from './handler.ts'
import { accessHandlers } from './handlers/access.ts'
import { accountHandlers } from './handlers/accounts.ts'
import { appHandlers } from './handlers/app.ts'
import { assessmentHandlers } from './handlers/assessments.ts'
import { cardHandlers } from './handlers/cards.ts'
import { ceEventHandlers } from './handlers/ce-events.ts'
import { clientHandlers } from './handlers/clients.ts'
import { conferenceHandlers } from './handlers/conferences.ts'
import { contactHandlers } from './handlers/contact.ts'
import { dataCheckHandlers } from './handlers/data-check.ts'
import { draftHandlers } from './handlers/drafts.ts'
import { exportHandlers } from './handlers/exports.ts'
import { hatHandlers } from './handlers/hat.ts'
import { historyHandlers } from './handlers/history.ts'
import { homeHandlers } from './handlers/home.ts'
import { importHandlers } from './handlers/imports.ts'
import { intakeHandlers } from './handlers/intake.ts'
import { ledgerHandlers } from './handlers/ledger.ts'
import { questionnaireHandlers } from './handlers/questionnaires.ts'
import { priorityHandlers } from './handlers/priority.ts'
import { recordHandlers } from './handlers/records.ts'
import { referralHandlers } from './handlers/referrals.ts'
import { releaseHandlers } from './handlers/releases.ts'
import { reportHandlers } from './handlers/reports.ts'
import { communityHandlers } from './handlers/community.ts'
import { radarHandlers } from './handlers/radar.ts'
import { flowHandlers } from './handlers/flow.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { stayHandlers } from './handlers/stays.ts'
import { transferHandlers } from './handlers/transfers.ts'
import { trendHandlers } from './handlers/trends.ts'
import { vaultHandlers } from './handlers/vault.ts'

/** A handler for every call of the contract. */
export const handlers: { readonly [G in keyof Contract]: HandlersOf<G> } = {
  app: appHandlers,
  vault: vaultHandlers,
  accounts: accountHandlers,
  radar: radarHandlers,
  flow: flowHandlers,
  settings: settingsHandlers,
  community: communityHandlers,
  hat: hatHandlers,
  home: homeHandlers,
  referrals: referralHandlers,
  contact: contactHandlers,
  intake: intakeHandlers,
  clients: clientHandlers,
  access: accessHandlers,
  stays: stayHandlers,
  transfers: transferHandlers,
  assessments: assessmentHandlers,
  questionnaires: questionnaireHandlers,
  records: recordHandlers,
  releases: releaseHandlers,
  cards: cardHandlers,
  ceEvents: ceEventHandlers,
  ledger: ledgerHandlers,
  priority: priorityHandlers,
  conferences: conferenceHandlers,
  exports: exportHandlers,
  imports: importHandlers,
  drafts: draftHandlers,
  history: historyHandlers,
  dataCheck: dataCheckHandlers,
  reports: reportHandlers,
  trends: trendHandlers,
}
