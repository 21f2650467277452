import {
  id,
  integer,
  mayPointAt,
  optionalInteger,
  optionalText,
  pointsAt,
  text,
  type Columns,
  type RowOf,
} from './column.ts'

/**
 * The tables that are ours, beside HUD's 24. Snake_case nouns; HUD's column names where a column holds HUD's
 * thing. Moments are ISO text in UTC, dates `YYYY-MM-DD`, flags 0 or 1.
 */
export const localTables = {
  /** A person who may open this vault. The pass phrase lives in the vault header's slot, never here. */
  account: {
    account_id: id,
    slot_id: { ...text, unique: true },
    sign_in_name: { ...text, unique: true },
    display_name: text,
    role: text,
    UserID: pointsAt('User', 'UserID'),
    hat: optionalText,
    removed_at: optionalText,
    /** What her slot was sealed with when she chose the pass phrase herself: any other was set by somebody else. */
    own_seal: optionalText,
  },

  /** One setting of the vault, as JSON. */
  setting: { name: id, value: text },

  /** A community pack of the agency's own: a copy it changes, or one it took in from a file. The body is JSON. */
  pack: { pack_key: id, label: text, based_on: optionalText, body: text },

  /** How a client is known inside the agency: an alias and a mark, apart from HUD's Client row. */
  client_profile: {
    PersonalID: { ...id, references: ['Client', 'PersonalID'] },
    alias: text,
    /** The alias as `aliasKey` has it: what makes two aliases the same. */
    alias_key: { ...text, unique: true },
    mark: text,
  },

  /** Words a client can be found by: alias, reference code, name. Filled by the store's one place of writing. */
  client_term: {
    client_term_id: { type: 'integer', nullable: false, primary: true },
    term: text,
    PersonalID: pointsAt('Client', 'PersonalID'),
  },

  /** How it is safe to reach a client. Read before any number is shown. */
  safety_card: {
    PersonalID: { ...id, references: ['Client', 'PersonalID'] },
    call_safe: text,
    text_safe: text,
    voicemail_safe: text,
    email_safe: text,
    safe_hours: optionalText,
    code_word: optionalText,
    never_mention_agency: integer,
    interpreter_language: optionalText,
    notes: optionalText,
  },

  /** One way to reach a client: a number, an address, an advocate. */
  contact_point: {
    contact_point_id: id,
    PersonalID: pointsAt('Client', 'PersonalID'),
    kind: text,
    label: optionalText,
    value: text,
    safe: text,
  },

  /** A referral that Coordinated Entry sent, from its CE Event (4.20) to its end. */
  referral: {
    referral_id: id,
    EventID: { ...pointsAt('Event', 'EventID'), unique: true },
    PersonalID: pointsAt('Client', 'PersonalID'),
    ProjectID: pointsAt('Project', 'ProjectID'),
    state: text,
    how_it_came: text,
    reference_code: optionalText,
    referred_by: optionalText,
    date_notified: text,
    date_acknowledged: optionalText,
    late_reason: optionalText,
    ResultingEnrollmentID: mayPointAt('Enrollment', 'EnrollmentID'),
    if_not_housed_reason: optionalText,
    /** 1 when an unsuccessful referral ended because the household could not be reached. */
    lost_contact: optionalInteger,
    back_to_list: optionalText,
    list_manager_told: optionalInteger,
    note: optionalText,
    /** When the search for housing was last looked at: with the result, then with each _Still searching_. */
    housing_looked_on: optionalText,
    next_due_on: optionalText,
    next_due_what: optionalText,
  },

  /** One try to reach a client about a referral. */
  contact_attempt: {
    contact_attempt_id: id,
    referral_id: pointsAt('referral', 'referral_id'),
    PersonalID: pointsAt('Client', 'PersonalID'),
    channel: text,
    attempted_at: text,
    outcome: text,
    voicemail: text,
    next_try: optionalText,
    /** The key of a status word of the community's pack. */
    status_word: optionalText,
    note: optionalText,
    UserID: text,
  },

  /** What intake keeps beside HUD's Enrollment: notice, limits, interpreter. */
  intake_record: {
    EnrollmentID: { ...id, references: ['Enrollment', 'EnrollmentID'] },
    referral_id: mayPointAt('referral', 'referral_id'),
    notice_read: integer,
    limits_explained: integer,
    interpreter_needed: optionalInteger,
    interpreter_language: optionalText,
    case_manager: optionalText,
  },

  /** How a household came to Coordinated Entry, beside the enrollment (3.10) it began. */
  access: {
    EnrollmentID: { ...id, references: ['Enrollment', 'EnrollmentID'] },
    PersonalID: pointsAt('Client', 'PersonalID'),
    /** Whose people started it: they work with the household, though it has no stay in that project. */
    ProjectID: pointsAt('Project', 'ProjectID'),
    access_point_ProjectID: mayPointAt('Project', 'ProjectID'),
    /** An access point that is no project of this vault. */
    access_point_name: optionalText,
    how_came: text,
    note: optionalText,
  },

  /** A service or financial assistance of rapid rehousing or prevention, which HUD's files have no place for. */
  assistance: {
    assistance_id: id,
    EnrollmentID: pointsAt('Enrollment', 'EnrollmentID'),
    PersonalID: pointsAt('Client', 'PersonalID'),
    kind: text,
    date_provided: text,
    amount_cents: optionalInteger,
    pays_from: optionalText,
    pays_to: optionalText,
  },

  /** A rapid resolution conversation, beside its CE Event (4.20, event 2). */
  rapid_resolution: {
    EventID: { ...id, references: ['Event', 'EventID'] },
    PersonalID: pointsAt('Client', 'PersonalID'),
    kind: text,
    would_help: optionalText,
    safe_place: optionalText,
    /** What the client says of that place: nobody else decides what is safe. */
    says_safe: optionalText,
    tried: optionalText,
  },

  /** A household that has to move from one project to another. */
  transfer: {
    transfer_id: id,
    /** The head of household when it was asked for. */
    PersonalID: pointsAt('Client', 'PersonalID'),
    HouseholdID: { ...text, indexed: true },
    OriginatingEnrollmentID: pointsAt('Enrollment', 'EnrollmentID'),
    decided_on: text,
    kind: text,
    same_agency: integer,
    reason: text,
    other_type: integer,
    state: text,
    notified_on: optionalText,
    /** The day of the last answer: accepted, declined, withdrawn or moved. */
    outcome_on: optionalText,
    outcome_why: optionalText,
    to_ProjectID: mayPointAt('Project', 'ProjectID'),
    to_ProjectType: integer,
    /** A project that is not in this vault; never an address. */
    to_name: optionalText,
    ResultingEnrollmentID: mayPointAt('Enrollment', 'EnrollmentID'),
    /** Of an emergency: whether the household says that a unit is safe at once. */
    safe_unit: optionalText,
    /** Of an emergency: who asked, on which ground and with which proof (24 CFR 5.2005(e)), as a JSON list. */
    vawa_checks: optionalText,
    note: optionalText,
  },

  /** A written release of information (34 USC 12291(b)(2)). Never changed but by being taken back. */
  release_of_information: {
    release_id: id,
    PersonalID: pointsAt('Client', 'PersonalID'),
    recipient: text,
    /** What may be shared and how it may travel: lists of words, as JSON. */
    what: text,
    what_other: optionalText,
    ways: text,
    purpose: text,
    purpose_other: optionalText,
    signed_by: text,
    signed_how: text,
    signed_on: text,
    expires_on: text,
    revoked_on: optionalText,
    revoked_how: optionalText,
    revoked_note: optionalText,
  },

  /** A household's time on the priority list: at most one that is open for each head of household. */
  list_entry: {
    list_entry_id: id,
    PersonalID: pointsAt('Client', 'PersonalID'),
    kind: text,
    placed_on: text,
    /** The assessment that placed them; null where they were placed by hand. */
    AssessmentID: mayPointAt('Assessment', 'AssessmentID'),
    left_on: optionalText,
    left_reason: optionalText,
    left_note: optionalText,
  },

  /** A meeting in which households and openings are brought together. */
  conference: {
    conference_id: id,
    name: text,
    held_on: text,
    facilitator: optionalText,
    state: text,
  },

  /** A household on the agenda of a conference, and what was decided. */
  conference_item: {
    conference_item_id: id,
    conference_id: pointsAt('conference', 'conference_id'),
    PersonalID: pointsAt('Client', 'PersonalID'),
    place: integer,
    outcome: optionalText,
    decision: optionalText,
  },

  /** What somebody does until a day, after a conference. */
  action_item: {
    action_item_id: id,
    conference_item_id: pointsAt('conference_item', 'conference_item_id'),
    what: text,
    who: text,
    due_on: text,
    done_on: optionalText,
  },

  /** A referral that was asked for, in a conference or by another way, until it is made or comes to nothing. */
  referral_request: {
    referral_request_id: id,
    PersonalID: pointsAt('Client', 'PersonalID'),
    Event: integer,
    ProjectID: mayPointAt('Project', 'ProjectID'),
    how: text,
    requested_on: text,
    state: text,
    closed_on: optionalText,
    conference_item_id: mayPointAt('conference_item', 'conference_item_id'),
    referral_id: mayPointAt('referral', 'referral_id'),
  },

  /**
   * One thing that left the vault. Append-only: the store itself refuses to change or remove an entry. It points at
   * nothing, so that it stands when what it speaks of is gone.
   */
  disclosure: {
    disclosure_id: id,
    at: { ...text, indexed: true },
    UserID: text,
    second_UserID: optionalText,
    kind: text,
    form: text,
    what: text,
    recipient: text,
    authority: text,
    authority_words: optionalText,
    release_id: { ...optionalText, indexed: true },
    PersonalID: { ...optionalText, indexed: true },
    purpose: text,
    sha256: text,
    bytes: integer,
    /** For totals: what was published, as JSON. */
    published: optionalText,
    /** For a correction: the entry it corrects. */
    corrects: { ...optionalText, indexed: true },
    /** 1 for a correction made at the next unlock, because Threshold ended in the middle of saving the file. */
    recorded_late: integer,
  },

  /** A referral card that left: bands, whom to call, and a code by which the household is found here alone. */
  referral_card: {
    referral_card_id: id,
    code: { ...text, unique: true },
    PersonalID: pointsAt('Client', 'PersonalID'),
    release_id: pointsAt('release_of_information', 'release_id'),
    disclosure_id: text,
    size_band: text,
    bedrooms: text,
    priority: text,
    areas: text,
    contact_name: text,
    contact_phone: text,
    made_on: text,
    good_until: text,
  },

  /** A file that is on its way out of the vault, so that what a sudden end leaves of it is taken away. */
  leaving_file: {
    leaving_file_id: id,
    /** Where it is written before it gets its name. There, it has not left. Empty for a text that is copied. */
    temporary: text,
    /** Of its entry in the ledger, once that is written. */
    disclosure_id: optionalText,
    UserID: text,
    started_at: text,
  },

  /**
   * One version of a community's questionnaire. Proposed by one person, approved by another, never changed afterwards:
   * what was asked under it is read by its words.
   */
  questionnaire_version: {
    questionnaire_version_id: id,
    /** The key of the questionnaire. */
    questionnaire: { ...text, indexed: true },
    /** Counted at the approval. */
    number: optionalInteger,
    state: text,
    body: text,
    /** The number it was written from; 0 where there was none. */
    base_number: integer,
    why: text,
    /** Null for what the vault began with. */
    proposed_by: optionalText,
    proposed_at: text,
    effective_from: optionalText,
    decided_by: optionalText,
    decided_at: optionalText,
    /** Who in the community decided, or why it was withdrawn. */
    decision: optionalText,
  },

  /** By which version of a questionnaire an assessment was asked, and what it came to. */
  assessment_form: {
    AssessmentID: { ...id, references: ['Assessment', 'AssessmentID'] },
    questionnaire_version_id: pointsAt('questionnaire_version', 'questionnaire_version_id'),
    score: optionalInteger,
    band: optionalText,
  },

  /** Answers on their way to a record. Saved as they are typed, gone when the record is saved. */
  draft: {
    draft_id: id,
    kind: text,
    subject: text,
    answers: text,
    page: optionalText,
    UserID: text,
    started_at: text,
    saved_at: text,
  },

  /** One thing a user did, with all the rows it changed. Append-only. */
  act: {
    act_id: id,
    name: text,
    at: text,
    UserID: text,
    reason: optionalText,
    /** Warnings the user read and saved with, as JSON. */
    warnings: optionalText,
    undoes: mayPointAt('act', 'act_id'),
  },

  /** One row's change within an act: what it was and what it became, changed columns only. Append-only. */
  act_change: {
    act_change_id: { type: 'integer', nullable: false, primary: true },
    act_id: pointsAt('act', 'act_id'),
    table_name: text,
    row_id: text,
    PersonalID: optionalText,
    kind: text,
    before: optionalText,
    after: optionalText,
  },
} as const satisfies Readonly<Record<string, Columns>>

export type LocalTableName = keyof typeof localTables
export type LocalRow<T extends LocalTableName> = RowOf<(typeof localTables)[T]>

/** Indexes over more than one column: the lists and searches that must stay quick in a large vault. */
export const localIndexes = {
  referral: [
    ['ProjectID', 'state', 'next_due_on'],
    ['ProjectID', 'next_due_on', 'next_due_what'],
    ['ProjectID', 'state', 'date_notified'],
  ],
  client_term: [
    ['term', 'PersonalID'],
    ['PersonalID', 'term'],
  ],
  contact_attempt: [['referral_id', 'attempted_at']],
  list_entry: [['left_on', 'PersonalID']],
  draft: [['kind', 'subject']],
  act: [['at']],
  act_change: [['PersonalID', 'act_change_id', 'act_id']],
} as const satisfies Partial<Record<LocalTableName, readonly (readonly string[])[]>>
