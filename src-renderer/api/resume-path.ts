import type { Draft, DraftKind, Unfinished } from '#shared/ipc/draft-calls.ts'

/** The page on which a draft goes on; it then stands where it stopped. */
export function resumePath({
  kind,
  subject,
  draft_id,
}: Pick<Draft, 'kind' | 'subject' | 'draft_id'>): string {
  if (kind === 'receive') return newReferralPath(draft_id)
  if (kind === 'amend_intake') return `/enrollments/${subject}`
  if (kind === 'safety_card' || kind === 'contact_point') return `/clients/${subject}/safety`
  if (kind === 'profile') return `/clients/${subject.replace('/', '/profile/')}`
  if (kind === 'amend_contact') return `/contacts/${subject}`
  if (kind === 'end_stay') return endStayPath(subject)
  if (kind === 'amend_exit') return amendExitPath(subject)
  if (kind === 'questionnaire') return writeQuestionnairePath(subject)
  if (kind === 'assessment') return newAssessmentPath(subject)
  if (kind === 'access') return subject === 'new' ? newAccessPath(draft_id) : accessPath(subject)
  if (kind === 'transfer') return askTransferPath(subject)
  if (kind === 'transfer_move') return movePath(subject)
  if (kind === 'stay_join') return joinStayPath(subject)
  if (kind === 'stay_head') return changeHeadPath(subject)
  if (kind === 'rapid_resolution') return rapidResolutionPath(subject)
  if (kind === 'release') return `/clients/${subject}/releases/new`
  if (kind === 'referral_card') return `/clients/${subject}/card`
  if (kind === 'ce_event') return logEventPath(subject)
  return `/referrals/${subject}/${pages[kind]}`
}

/** One of the new referrals under way. */
export function newReferralPath(draft_id: string): string {
  return `/referrals/new/${draft_id}`
}

/** Where a CE Event of a client is logged. */
export function logEventPath(PersonalID: string): string {
  return `/clients/${PersonalID}/events/new`
}

/** Where a CE Event is logged from a page: about the client whose record is open there, else about whom is chosen. */
export function logEventFrom(pathname: string): string {
  const PersonalID = /^\/clients\/([^/]+)/.exec(pathname)?.[1]
  return PersonalID === undefined ? '/events/new' : logEventPath(PersonalID)
}

/** Where a stay is ended. */
export function endStayPath(HouseholdID: string): string {
  return `/stays/${HouseholdID}/end`
}

/** Where a change of a questionnaire is written: its key, and after a stroke what the writing began with. */
export function writeQuestionnairePath(subject: string): string {
  const [key, from] = subject.split('/')
  return `/settings/questionnaires/${key}/write${from === undefined ? '' : `?from=${from}`}`
}

/** Where an assessment of a client is recorded. */
export function newAssessmentPath(PersonalID: string): string {
  return `/clients/${PersonalID}/assessments/new`
}

/** Where somebody joins a household in its stay. */
export function joinStayPath(HouseholdID: string): string {
  return `/stays/${HouseholdID}/join`
}

/** Where somebody else becomes head of household. */
export function changeHeadPath(HouseholdID: string): string {
  return `/stays/${HouseholdID}/head`
}

/** Where a transfer of a household is asked for. */
export function askTransferPath(HouseholdID: string): string {
  return `/stays/${HouseholdID}/transfer`
}

/** The page of a transfer. */
export function transferPath(transfer_id: string): string {
  return `/transfers/${transfer_id}`
}

/** Where a household moves by a transfer. */
export function movePath(transfer_id: string): string {
  return `/transfers/${transfer_id}/move`
}

/** One of the starts of Coordinated Entry under way. */
export function newAccessPath(draft_id: string): string {
  return `/access/new/${draft_id}`
}

/** Where Coordinated Entry is started for a client. */
export function accessPath(PersonalID: string): string {
  return `/clients/${PersonalID}/coordinated-entry`
}

/** Where a household in Coordinated Entry is helped to resolve its crisis. */
export function rapidResolutionPath(HouseholdID: string): string {
  return `/stays/${HouseholdID}/rapid-resolution`
}

/** Where it is told how a household came to Coordinated Entry. */
export function wayInPath(EnrollmentID: string): string {
  return `/enrollments/${EnrollmentID}/access`
}

/** Where somebody is asked where they live now, for an enrollment. */
export function situationPath(EnrollmentID: string): string {
  return `/enrollments/${EnrollmentID}/living-situation`
}

/** Where an update or an annual assessment is recorded. */
export function interimPath(EnrollmentID: string, form: string): string {
  return `/enrollments/${EnrollmentID}/interim/${form}`
}

/** Where a service or assistance is recorded. */
export function assistancePath(EnrollmentID: string): string {
  return `/enrollments/${EnrollmentID}/assistance`
}

/** Where one is taken back. */
export function takeBackAssistancePath(EnrollmentID: string, assistance_id: string): string {
  return `${assistancePath(EnrollmentID)}/${assistance_id}/take-back`
}

/** Where an exit is amended. */
export function amendExitPath(EnrollmentID: string): string {
  return `/exits/${EnrollmentID}`
}

const draftWords = {
  receive: 'Record a referral',
  acknowledge: 'Acknowledge',
  contact: 'Contact',
  intake: 'Intake',
  successful: 'Record the result: successful',
  unsuccessful: 'Record the result: unsuccessful',
  housing: 'Housed, or not',
  amend: 'Amend',
  amend_intake: 'Amend the intake',
  amend_contact: 'Correct a contact',
  end_stay: 'End the stay',
  assessment: 'Record an assessment',
  questionnaire: 'Change a questionnaire',
  access: 'Start Coordinated Entry',
  rapid_resolution: 'Rapid resolution',
  stay_join: 'Add to the household',
  stay_head: 'Another head of household',
  amend_exit: 'Amend the exit',
  transfer: 'Ask for a transfer',
  transfer_move: 'Exit and enroll',
  release: 'Record a release',
  referral_card: 'Referral card',
  ce_event: 'Log a CE event',
  safety_card: 'Safety card',
  contact_point: 'Add a number or address',
  profile: 'Change the profile',
} as const satisfies Record<DraftKind, string>

/** What a draft is called: its step and, where it is known, the household's alias. */
export function draftName({ kind, alias }: Pick<Unfinished, 'kind' | 'alias'>): string {
  return alias === null ? draftWords[kind] : `${draftWords[kind]}, ${alias}`
}

const pages = {
  acknowledge: 'acknowledge',
  contact: 'contact',
  intake: 'intake',
  successful: 'successful',
  unsuccessful: 'unsuccessful',
  housing: 'housing',
  amend: 'amend',
} as const satisfies Partial<Record<DraftKind, string>>
