import { assistanceKindLabels } from '#shared/domain/assistance/assistance-kinds.ts'
import { wayInLabels } from '#shared/domain/access/begin-access.ts'
import { resolutionKindLabels, safeSayingLabels } from '#shared/domain/access/rapid-resolution.ts'
import {
  channelLabels,
  contactOutcomeLabels,
  voicemailLabels,
} from '#shared/domain/contact/contact-attempt.ts'
import { contactPointKindLabels, type Safety } from '#shared/domain/contact/safety-card.ts'
import {
  areaLabels,
  bedroomLabels,
  priorityBandLabels,
  sizeBandLabels,
} from '#shared/domain/card/referral-card.ts'
import { disclosureFormLabels, disclosureKindLabels } from '#shared/domain/disclosure/disclosure.ts'
import { outcomeLabels } from '#shared/domain/conference/item.ts'
import { requestStateLabels, requestWayLabels } from '#shared/domain/conference/request.ts'
import { leavingReasonLabels } from '#shared/domain/priority/leave.ts'
import { listKindLabels } from '#shared/domain/priority/place.ts'
import { wayItCameLabels } from '#shared/domain/referral/receive.ts'
import { referralStateLabels } from '#shared/domain/referral/state.ts'
import {
  releasedThingLabels,
  releasePurposeLabels,
  releaseWayLabels,
  signatureLabels,
  signerLabels,
} from '#shared/domain/release/release.ts'
import { revocationWayLabels } from '#shared/domain/release/revoke.ts'
import { backToListLabels } from '#shared/domain/resolve/unsuccessful.ts'
import {
  safeUnitLabels,
  transferKindLabels,
  transferReasonLabels,
  transferStateLabels,
  vawaCheckLabels,
} from '#shared/domain/transfer/transfer.ts'
import {
  asDate,
  asEnrollment,
  asFlag,
  asHidden,
  asLabelOf,
  asMoment,
  asOneOf,
  asPerson,
  asProject,
  asReason,
  asStatus,
  asSomeOf,
  asText,
  type ValueWords,
} from './value-words.ts'

/** How a column is called, and how its values are said. */
export interface ColumnWords {
  readonly label: string
  readonly say: ValueWords
}

/** A table of ours in words. A column that is null is left out: ids, keys, and what the store works out itself. */
interface LocalTableWords {
  readonly record: string
  readonly columns: Readonly<Record<string, ColumnWords | null>>
}

const safetyLabels = { yes: 'Safe', no: 'Not safe', unknown: 'Not asked yet' } as const satisfies Record<
  Safety,
  string
>

/** Every table of ours that a client's history can speak of, with each of its columns. */
export const localTableWords: Readonly<Record<string, LocalTableWords>> = {
  client_profile: {
    record: 'Client',
    columns: {
      PersonalID: null,
      alias: { label: 'Alias', say: asText },
      alias_key: null,
      mark: null,
    },
  },
  safety_card: {
    record: 'Safety card',
    columns: {
      PersonalID: null,
      call_safe: { label: 'Calls', say: asOneOf(safetyLabels) },
      text_safe: { label: 'Text messages', say: asOneOf(safetyLabels) },
      voicemail_safe: { label: 'Voicemail', say: asOneOf(safetyLabels) },
      email_safe: { label: 'E-mail', say: asOneOf(safetyLabels) },
      safe_hours: { label: 'Safe hours', say: asText },
      code_word: { label: 'Code word', say: asHidden },
      never_mention_agency: { label: 'Never mention the agency', say: asFlag },
      interpreter_language: { label: 'Interpreter for', say: asText },
      notes: { label: 'Notes', say: asText },
    },
  },
  contact_point: {
    record: 'Way to reach the household',
    columns: {
      contact_point_id: null,
      PersonalID: null,
      kind: { label: 'Kind', say: asOneOf(contactPointKindLabels) },
      label: { label: 'Label', say: asText },
      value: { label: 'Number or address', say: asHidden },
      safe: { label: 'Safe to use', say: asOneOf(safetyLabels) },
    },
  },
  referral: {
    record: 'Referral',
    columns: {
      referral_id: null,
      EventID: null,
      PersonalID: null,
      ProjectID: { label: 'Sent to', say: asProject },
      state: { label: 'Where it stands', say: asOneOf(referralStateLabels) },
      how_it_came: { label: 'How it came', say: asOneOf(wayItCameLabels) },
      reference_code: { label: 'Reference code', say: asText },
      referred_by: { label: 'Referred by', say: asText },
      date_notified: { label: 'Date notified', say: asDate },
      date_acknowledged: { label: 'Date acknowledged', say: asDate },
      late_reason: { label: 'Why it was late', say: asText },
      ResultingEnrollmentID: { label: 'Resulting enrollment', say: asEnrollment },
      if_not_housed_reason: { label: 'If not housed, reason', say: asReason },
      lost_contact: { label: 'The household could not be reached', say: asFlag },
      back_to_list: { label: 'Back to the priority list', say: asOneOf(backToListLabels) },
      list_manager_told: { label: 'List manager told', say: asFlag },
      note: { label: 'Note', say: asText },
      housing_looked_on: null,
      next_due_on: null,
      next_due_what: null,
    },
  },
  contact_attempt: {
    record: 'Contact',
    columns: {
      contact_attempt_id: null,
      referral_id: null,
      PersonalID: null,
      channel: { label: 'How', say: asOneOf(channelLabels) },
      attempted_at: { label: 'When', say: asMoment },
      outcome: { label: 'What it came to', say: asOneOf(contactOutcomeLabels) },
      voicemail: { label: 'Voicemail left', say: asOneOf(voicemailLabels) },
      next_try: { label: 'Next try', say: asDate },
      status_word: { label: 'Status', say: asStatus },
      note: { label: 'Note', say: asText },
      UserID: null,
    },
  },
  intake_record: {
    record: 'Intake',
    columns: {
      EnrollmentID: null,
      referral_id: null,
      notice_read: { label: 'Privacy notice read', say: asFlag },
      limits_explained: { label: 'Limits of confidentiality explained', say: asFlag },
      interpreter_needed: { label: 'Interpreter needed', say: asLabelOf('NoYesReasonsForMissingData') },
      interpreter_language: { label: 'Interpreter for', say: asText },
      case_manager: { label: 'Case manager', say: asPerson },
    },
  },
  access: {
    record: 'Access to Coordinated Entry',
    columns: {
      EnrollmentID: null,
      PersonalID: null,
      ProjectID: { label: 'Started by', say: asProject },
      access_point_ProjectID: { label: 'Access point', say: asProject },
      access_point_name: { label: 'Access point', say: asText },
      how_came: { label: 'How they came', say: asOneOf(wayInLabels) },
      note: { label: 'Note', say: asText },
    },
  },
  assistance: {
    record: 'Service or assistance',
    columns: {
      assistance_id: null,
      EnrollmentID: null,
      PersonalID: null,
      kind: { label: 'What', say: asOneOf(assistanceKindLabels) },
      date_provided: { label: 'Date it was given', say: asDate },
      amount_cents: { label: 'Amount', say: (value) => `$${(Number(value) / 100).toFixed(2)}` },
      pays_from: { label: 'First day it pays for', say: asDate },
      pays_to: { label: 'Last day it pays for', say: asDate },
    },
  },
  rapid_resolution: {
    record: 'Rapid resolution',
    columns: {
      EventID: null,
      PersonalID: null,
      kind: { label: 'Kind', say: asOneOf(resolutionKindLabels) },
      would_help: { label: 'What would help', say: asText },
      safe_place: { label: 'Where they could stay', say: asText },
      says_safe: { label: 'Is it safe?', say: asOneOf(safeSayingLabels) },
      tried: { label: 'What was tried', say: asText },
    },
  },
  conference_item: {
    record: 'Case conference',
    columns: {
      conference_item_id: null,
      conference_id: null,
      PersonalID: null,
      place: null,
      outcome: { label: 'What was decided', say: asOneOf(outcomeLabels) },
      decision: { label: 'Decision', say: asText },
    },
  },
  referral_request: {
    record: 'Referral asked for',
    columns: {
      referral_request_id: null,
      PersonalID: null,
      Event: { label: 'What for', say: asLabelOf('EventType') },
      ProjectID: { label: 'From', say: asProject },
      how: { label: 'How it was asked for', say: asOneOf(requestWayLabels) },
      requested_on: { label: 'Asked on', say: asDate },
      state: { label: 'Where it stands', say: asOneOf(requestStateLabels) },
      closed_on: { label: 'Closed on', say: asDate },
      conference_item_id: null,
      referral_id: null,
    },
  },
  list_entry: {
    record: 'Priority list',
    columns: {
      list_entry_id: null,
      PersonalID: null,
      kind: { label: 'Which list', say: asOneOf(listKindLabels) },
      placed_on: { label: 'Placed on', say: asDate },
      AssessmentID: null,
      left_on: { label: 'Left on', say: asDate },
      left_reason: { label: 'Why they left', say: asOneOf(leavingReasonLabels) },
      left_note: { label: 'Note', say: asText },
    },
  },
  transfer: {
    record: 'Transfer',
    columns: {
      transfer_id: null,
      PersonalID: null,
      HouseholdID: null,
      OriginatingEnrollmentID: { label: 'From', say: asEnrollment },
      decided_on: { label: 'Date decided', say: asDate },
      kind: { label: 'Kind', say: asOneOf(transferKindLabels) },
      same_agency: { label: 'Within this agency', say: asFlag },
      reason: { label: 'Reason', say: asOneOf(transferReasonLabels) },
      other_type: { label: 'Another kind of project', say: asFlag },
      state: { label: 'Where it stands', say: asOneOf(transferStateLabels) },
      notified_on: { label: 'Coordinated Entry told on', say: asDate },
      outcome_on: { label: 'Date of the answer', say: asDate },
      outcome_why: { label: 'Why', say: asHidden },
      to_ProjectID: { label: 'To', say: asProject },
      to_ProjectType: { label: 'Kind of project', say: asLabelOf('ProjectType') },
      // Somebody may have fled there: the page of the transfer says it, to those who need it.
      to_name: { label: 'To', say: asHidden },
      ResultingEnrollmentID: { label: 'Resulting enrollment', say: asEnrollment },
      safe_unit: { label: 'A safe unit at once', say: asOneOf(safeUnitLabels) },
      vawa_checks: { label: 'Emergency transfer', say: asSomeOf(vawaCheckLabels) },
      note: { label: 'Note', say: asHidden },
    },
  },
  release_of_information: {
    record: 'Release of information',
    columns: {
      release_id: null,
      PersonalID: null,
      recipient: { label: 'To', say: asText },
      what: { label: 'What may be shared', say: asSomeOf(releasedThingLabels) },
      what_other: { label: 'In words', say: asText },
      ways: { label: 'How it may travel', say: asSomeOf(releaseWayLabels) },
      purpose: { label: 'Purpose', say: asOneOf(releasePurposeLabels) },
      purpose_other: { label: 'Purpose in words', say: asText },
      signed_by: { label: 'Signed by', say: asOneOf(signerLabels) },
      signed_how: { label: 'Signed', say: asOneOf(signatureLabels) },
      signed_on: { label: 'Date signed', say: asDate },
      expires_on: { label: 'Last day', say: asDate },
      revoked_on: { label: 'Taken back on', say: asDate },
      revoked_how: { label: 'How it was taken back', say: asOneOf(revocationWayLabels) },
      revoked_note: { label: 'Note', say: asText },
    },
  },
  referral_card: {
    record: 'Referral card',
    columns: {
      referral_card_id: null,
      code: { label: 'Code', say: asText },
      PersonalID: null,
      release_id: null,
      disclosure_id: null,
      size_band: { label: 'Household', say: asOneOf(sizeBandLabels) },
      bedrooms: { label: 'Home needed', say: asOneOf(bedroomLabels) },
      priority: { label: 'Priority', say: asOneOf(priorityBandLabels) },
      areas: { label: 'Area', say: asSomeOf(areaLabels) },
      contact_name: { label: 'Whom to ask for', say: asText },
      contact_phone: { label: 'Number to call', say: asText },
      made_on: null,
      good_until: { label: 'Good until', say: asDate },
    },
  },
  disclosure: {
    record: 'Ledger of disclosures',
    columns: {
      disclosure_id: null,
      at: null,
      UserID: null,
      second_UserID: { label: 'Second person', say: asPerson },
      kind: { label: 'Kind', say: asOneOf(disclosureKindLabels) },
      form: { label: 'Form', say: asOneOf(disclosureFormLabels) },
      what: { label: 'What left', say: asText },
      recipient: { label: 'To', say: asText },
      authority: null,
      authority_words: { label: 'Law or notice', say: asText },
      release_id: null,
      PersonalID: null,
      purpose: { label: 'Purpose', say: asText },
      sha256: null,
      bytes: null,
      published: null,
      corrects: null,
      recorded_late: { label: 'Recorded at the next unlock', say: asFlag },
    },
  },
}
