import { profileParts } from '#shared/domain/client/profile.ts'
import { householdSectionIds, memberSectionIds } from '#shared/domain/intake/section-list.ts'
import type { PracticeRecords } from './practice.ts'

/** A screen of the unlocked application and the address that shows it in the practice vault. */
export interface Screen {
  /** Of its picture. */
  readonly name: string
  readonly path: (records: PracticeRecords) => string
}

/** Every route with the screens behind it; a unit test holds the routes to this list. */
export const screensOfRoute: Readonly<Record<string, readonly Screen[]>> = {
  '/': [{ name: 'home', path: () => '/' }],
  '/due': [
    { name: 'due', path: () => '/due' },
    { name: 'due-week', path: () => '/due?time=week' },
  ],
  '/referrals': [
    { name: 'referrals', path: () => '/referrals' },
    { name: 'referrals-overdue', path: () => '/referrals?list=overdue' },
    { name: 'referrals-ended', path: () => '/referrals?list=ended' },
  ],
  '/referrals/new': [{ name: 'receive-begun', path: () => '/referrals/new' }],
  '/referrals/new/:draftId': [
    { name: 'receive', path: ({ newReferral }) => `/referrals/new/${newReferral}` },
    { name: 'receive-not-there', path: () => '/referrals/new/0' },
  ],
  '/referrals/:referralId': [
    { name: 'referral', path: ({ toContact }) => `/referrals/${toContact}` },
    { name: 'referral-not-housed', path: ({ notHoused }) => `/referrals/${notHoused}` },
    { name: 'referral-not-there', path: () => '/referrals/0' },
  ],
  '/referrals/:referralId/acknowledge': [
    { name: 'acknowledge', path: ({ received }) => `/referrals/${received}/acknowledge` },
    { name: 'acknowledge-not-there', path: () => '/referrals/0/acknowledge' },
  ],
  '/referrals/:referralId/amend': [
    { name: 'amend', path: ({ notHoused }) => `/referrals/${notHoused}/amend` },
    { name: 'amend-not-there', path: () => '/referrals/0/amend' },
  ],
  '/referrals/:referralId/successful': [
    { name: 'successful', path: ({ toResolve }) => `/referrals/${toResolve}/successful` },
    { name: 'successful-too-early', path: ({ toContact }) => `/referrals/${toContact}/successful` },
  ],
  '/referrals/:referralId/unsuccessful': [
    { name: 'unsuccessful', path: ({ toContact }) => `/referrals/${toContact}/unsuccessful` },
  ],
  '/referrals/:referralId/housing': [
    { name: 'housing', path: ({ notHoused }) => `/referrals/${notHoused}/housing` },
  ],
  '/referrals/:referralId/contact': [
    { name: 'contact', path: ({ toContact }) => `/referrals/${toContact}/contact` },
    { name: 'contact-not-there', path: () => '/referrals/0/contact' },
  ],
  '/contacts/:attemptId': [
    { name: 'amend-contact', path: ({ attempt }) => `/contacts/${attempt}` },
    { name: 'amend-contact-not-there', path: () => '/contacts/0' },
  ],
  '/clients/:personalId/safety': [
    { name: 'safety-card', path: ({ family }) => `/clients/${family}/safety` },
    { name: 'safety-card-not-there', path: () => '/clients/0/safety' },
  ],
  '/referrals/:referralId/intake': [
    { name: 'intake', path: ({ inIntake }) => `/referrals/${inIntake}/intake` },
    { name: 'intake-not-now', path: ({ received }) => `/referrals/${received}/intake` },
    { name: 'intake-not-there', path: () => '/referrals/0/intake' },
  ],
  '/referrals/:referralId/intake/check': [
    { name: 'intake-check', path: ({ inIntake }) => `/referrals/${inIntake}/intake/check` },
  ],
  '/referrals/:referralId/intake/:sectionId': householdSectionIds.map((section) => ({
    name: `intake-${section}`,
    path: ({ inIntake }) => `/referrals/${inIntake}/intake/${section}`,
  })),
  '/referrals/:referralId/intake/:sectionId/:memberId': memberSectionIds.map((section) => ({
    name: `intake-${section}`,
    path: ({ inIntake, head }) => `/referrals/${inIntake}/intake/${section}/${head}`,
  })),
  '/enrollments/:enrollmentId': [
    { name: 'enrollment', path: ({ enrollment }) => `/enrollments/${enrollment}` },
    { name: 'enrollment-not-there', path: () => '/enrollments/0' },
  ],
  '/enrollments/:enrollmentId/:section': [
    { name: 'amend-intake', path: ({ enrollment }) => `/enrollments/${enrollment}/domesticViolence` },
    { name: 'amend-intake-not-there', path: () => '/enrollments/0/domesticViolence' },
  ],
  '/events/new': [{ name: 'log-event-household', path: () => '/events/new' }],
  '/clients/:personalId/events/new': [
    { name: 'log-event', path: ({ family }) => `/clients/${family}/events/new` },
    { name: 'log-event-not-there', path: () => '/clients/0/events/new' },
  ],
  '/stays/:householdId/end': [
    { name: 'end-stay', path: ({ household }) => `/stays/${household}/end` },
    { name: 'end-stay-not-there', path: () => '/stays/0/end' },
  ],
  '/stays/:householdId/transfer': [
    { name: 'transfer-ask', path: ({ household }) => `/stays/${household}/transfer` },
    { name: 'transfer-ask-not-there', path: () => '/stays/0/transfer' },
  ],
  '/transfers/:transferId': [
    { name: 'transfer', path: ({ transfer }) => `/transfers/${transfer}` },
    { name: 'transfer-not-there', path: () => '/transfers/0' },
  ],
  '/transfers/:transferId/move': [
    { name: 'transfer-move', path: ({ transfer }) => `/transfers/${transfer}/move` },
    { name: 'transfer-move-not-there', path: () => '/transfers/0/move' },
  ],
  '/access/new': [{ name: 'access-new', path: () => '/access/new' }],
  '/access/new/:draftId': [
    { name: 'access', path: ({ newAccess }) => `/access/new/${newAccess}` },
    { name: 'access-not-there', path: () => '/access/new/0' },
  ],
  '/clients/:personalId/coordinated-entry': [
    { name: 'access-of-client', path: ({ family }) => `/clients/${family}/coordinated-entry` },
    { name: 'access-of-client-not-there', path: () => '/clients/0/coordinated-entry' },
  ],
  '/stays/:householdId/rapid-resolution': [
    { name: 'rapid-resolution', path: ({ ceHousehold }) => `/stays/${ceHousehold}/rapid-resolution` },
    { name: 'rapid-resolution-elsewhere', path: ({ household }) => `/stays/${household}/rapid-resolution` },
    { name: 'rapid-resolution-not-there', path: () => '/stays/0/rapid-resolution' },
  ],
  '/enrollments/:enrollmentId/living-situation': [
    { name: 'living-situation', path: ({ ceEnrollment }) => `/enrollments/${ceEnrollment}/living-situation` },
    { name: 'living-situation-not-there', path: () => '/enrollments/0/living-situation' },
  ],
  '/enrollments/:enrollmentId/access': [
    { name: 'way-in', path: ({ ceEnrollment }) => `/enrollments/${ceEnrollment}/access` },
    { name: 'way-in-not-there', path: () => '/enrollments/0/access' },
  ],
  '/living-situations/:key/take-back': [
    { name: 'take-back', path: ({ livingSituation }) => `/living-situations/${livingSituation}/take-back` },
    { name: 'take-back-not-there', path: () => '/living-situations/0/take-back' },
  ],
  '/stays/:householdId/join': [
    { name: 'stay-join', path: ({ household }) => `/stays/${household}/join` },
    { name: 'stay-join-not-there', path: () => '/stays/0/join' },
  ],
  '/stays/:householdId/head': [
    { name: 'stay-head', path: ({ household }) => `/stays/${household}/head` },
    { name: 'stay-head-not-there', path: () => '/stays/0/head' },
  ],
  '/enrollments/:enrollmentId/interim/:form': [
    ...['interim-income', 'interim-violence', 'interim-disability', 'interim-substance'].map((form) => ({
      name: form,
      path: ({ enrollment }: PracticeRecords) => `/enrollments/${enrollment}/interim/${form}`,
    })),
    { name: 'interim-not-there', path: () => '/enrollments/0/interim/interim-income' },
  ],
  '/enrollments/:enrollmentId/assistance': [
    { name: 'assistance', path: ({ enrollment }) => `/enrollments/${enrollment}/assistance` },
    { name: 'assistance-not-there', path: () => '/enrollments/0/assistance' },
  ],
  '/enrollments/:enrollmentId/assistance/:key/take-back': [
    {
      name: 'assistance-take-back',
      path: ({ enrollment, assistance }) => `/enrollments/${enrollment}/assistance/${assistance}/take-back`,
    },
    {
      name: 'assistance-take-back-not-there',
      path: ({ enrollment }) => `/enrollments/${enrollment}/assistance/0/take-back`,
    },
  ],
  '/exits/:enrollmentId': [
    { name: 'amend-exit-still-here', path: ({ enrollment }) => `/exits/${enrollment}` },
    { name: 'amend-exit-not-there', path: () => '/exits/0' },
  ],
  '/priority-list': [
    { name: 'priority-list', path: () => '/priority-list' },
    { name: 'priority-list-alternative', path: () => '/priority-list?show=alternative' },
  ],
  '/conferences': [{ name: 'conferences', path: () => '/conferences' }],
  '/conferences/new': [{ name: 'plan-conference', path: () => '/conferences/new' }],
  '/conferences/:conferenceId': [
    { name: 'conference', path: ({ conference }) => `/conferences/${conference}` },
    { name: 'conference-closed', path: ({ closedConference }) => `/conferences/${closedConference}` },
    { name: 'conference-not-there', path: () => '/conferences/0' },
  ],
  '/conferences/:conferenceId/:itemId': [
    {
      name: 'conference-household',
      path: ({ conference, conferenceItem }) => `/conferences/${conference}/${conferenceItem}`,
    },
    { name: 'conference-household-not-there', path: ({ conference }) => `/conferences/${conference}/0` },
  ],
  '/priority-list/:personalId': [
    { name: 'priority-list-household', path: ({ family }) => `/priority-list/${family}` },
    { name: 'priority-list-not-placed', path: ({ stranger }) => `/priority-list/${stranger}` },
    { name: 'priority-list-household-not-there', path: () => '/priority-list/0' },
  ],
  '/clients/:personalId/assessments/new': [
    { name: 'record-assessment', path: ({ family }) => `/clients/${family}/assessments/new` },
    { name: 'record-assessment-not-there', path: () => '/clients/0/assessments/new' },
  ],
  '/assessments/:assessmentId/answers': [
    { name: 'amend-answers', path: ({ answered }) => `/assessments/${answered}/answers` },
    { name: 'amend-answers-not-there', path: () => '/assessments/0/answers' },
  ],
  '/assessments/:assessmentId': [
    { name: 'assessment', path: ({ assessment }) => `/assessments/${assessment}` },
    { name: 'assessment-not-there', path: () => '/assessments/0' },
  ],
  '/records/:form/:key': [
    { name: 'record-program', path: ({ enrollment }) => `/records/va-program/${enrollment}` },
    { name: 'record-service', path: ({ family }) => `/records/military-service/${family}` },
    { name: 'record-not-there', path: () => '/records/assessment/0' },
  ],
  '/clients': [{ name: 'clients', path: () => '/clients' }],
  '/clients/:personalId/:tab?': [
    ...[
      'profile',
      'contact',
      'household',
      'enrollments',
      'assessments',
      'events',
      'timeline',
      'releases',
      'history',
    ].map((tab) => ({
      name: tab === 'profile' ? 'client' : `client-${tab}`,
      path: ({ family }: PracticeRecords) => `/clients/${family}/${tab}`,
    })),
    { name: 'client-not-there', path: () => '/clients/0' },
  ],
  '/clients/:personalId/profile/:part': [
    ...profileParts.map((part) => ({
      name: `profile-${part}`,
      path: ({ family }: PracticeRecords) => `/clients/${family}/profile/${part}`,
    })),
    { name: 'profile-not-there', path: () => '/clients/0/profile/alias' },
  ],
  '/reports': [{ name: 'reports', path: () => '/reports' }],
  '/reports/ce-apr': [{ name: 'ce-apr', path: () => '/reports/ce-apr' }],
  '/reports/ce-apr/give': [{ name: 'ce-apr-give-not-made', path: () => '/reports/ce-apr/give' }],
  '/reports/ce-apr/:cell': [{ name: 'ce-apr-not-made', path: () => '/reports/ce-apr/Q7a.B2' }],
  '/reports/flow': [{ name: 'flow-not-made', path: () => '/reports/flow' }],
  '/reports/data-check': [{ name: 'data-check', path: () => '/reports/data-check' }],
  '/reports/data-check/:check': [
    { name: 'data-check-not-run', path: () => '/reports/data-check/household-without-head' },
  ],
  '/clients/:personalId/releases/new': [
    { name: 'record-release', path: ({ family }) => `/clients/${family}/releases/new` },
    { name: 'record-release-not-there', path: () => '/clients/0/releases/new' },
  ],
  '/clients/:personalId/releases/:releaseId': [
    { name: 'release', path: ({ family, release }) => `/clients/${family}/releases/${release}` },
    { name: 'release-not-there', path: ({ family }) => `/clients/${family}/releases/0` },
  ],
  '/clients/:personalId/card': [
    { name: 'card', path: ({ family }) => `/clients/${family}/card` },
    { name: 'card-without-release', path: ({ stranger }) => `/clients/${stranger}/card` },
    { name: 'card-not-there', path: () => '/clients/0/card' },
  ],
  '/reports/trends': [{ name: 'trends', path: () => '/reports/trends' }],
  '/reports/ledger': [{ name: 'ledger', path: () => '/reports/ledger' }],
  '/reports/ledger/:disclosureId': [
    { name: 'ledger-entry', path: ({ disclosure }) => `/reports/ledger/${disclosure}` },
    { name: 'ledger-entry-not-there', path: () => '/reports/ledger/0' },
  ],
  '/reports/export': [{ name: 'export', path: () => '/reports/export' }],
  '/reports/import': [{ name: 'import', path: () => '/reports/import' }],
  '/settings': [{ name: 'settings', path: () => '/settings' }],
  '/settings/safety': [{ name: 'settings-safety', path: () => '/settings/safety' }],
  '/settings/community': [{ name: 'community', path: () => '/settings/community' }],
  '/settings/community/import': [{ name: 'community-import', path: () => '/settings/community/import' }],
  '/settings/community/:packKey': [
    { name: 'community-pack', path: () => '/settings/community/chi' },
    { name: 'community-pack-not-there', path: () => '/settings/community/nowhere' },
  ],
  '/settings/community/:packKey/:section/:at': [
    { name: 'community-row', path: () => '/settings/community/chi/clocks/0' },
    { name: 'community-row-not-there', path: () => '/settings/community/chi/clocks/99' },
  ],
  '/settings/questionnaires': [{ name: 'questionnaires', path: () => '/settings/questionnaires' }],
  '/settings/questionnaires/import': [
    { name: 'questionnaire-import', path: () => '/settings/questionnaires/import' },
  ],
  '/settings/questionnaires/:key': [
    { name: 'questionnaire', path: () => '/settings/questionnaires/housing_needs' },
    { name: 'questionnaire-not-there', path: () => '/settings/questionnaires/nobodys' },
  ],
  '/settings/questionnaires/:key/write': [
    { name: 'questionnaire-write', path: () => '/settings/questionnaires/housing_needs/write' },
    { name: 'questionnaire-new', path: () => '/settings/questionnaires/fresh/write' },
    { name: 'questionnaire-write-not-there', path: () => '/settings/questionnaires/nobodys/write' },
  ],
  '/settings/questionnaires/:key/:versionId': [
    {
      name: 'questionnaire-version',
      path: ({ version }) => `/settings/questionnaires/housing_needs/${version}`,
    },
    { name: 'questionnaire-version-not-there', path: () => '/settings/questionnaires/housing_needs/0' },
  ],
  '/settings/clocks': [{ name: 'settings-clocks', path: () => '/settings/clocks' }],
  '/settings/agency': [{ name: 'settings-agency', path: () => '/settings/agency' }],
  '/settings/agency/:projectId': [
    { name: 'project', path: ({ project }) => `/settings/agency/${project}` },
    { name: 'project-not-there', path: () => '/settings/agency/0' },
  ],
  '/settings/agency/:projectId/:form/:key': [
    { name: 'project-itself', path: ({ project }) => `/settings/agency/${project}/project/${project}` },
    ...['place', 'coordinated-entry', 'hmis', 'funder', 'beds'].map((form) => ({
      name: `project-${form}`,
      path: ({ project }: PracticeRecords) => `/settings/agency/${project}/${form}/add`,
    })),
    { name: 'project-part-not-there', path: ({ project }) => `/settings/agency/${project}/beds/0` },
  ],
  '/settings/agency/add': [{ name: 'add-project', path: () => '/settings/agency/add' }],
  '/settings/people': [{ name: 'settings-people', path: () => '/settings/people' }],
  '/settings/people/add': [{ name: 'add-person', path: () => '/settings/people/add' }],
  '/settings/people/:accountId': [
    { name: 'person', path: ({ colleague }) => `/settings/people/${colleague}` },
    { name: 'person-not-there', path: () => '/settings/people/0' },
  ],
  '/settings/vault': [{ name: 'settings-vault', path: () => '/settings/vault' }],
  '/settings/vault/pass-phrase': [{ name: 'change-pass-phrase', path: () => '/settings/vault/pass-phrase' }],
  '/settings/vault/recovery-words': [
    { name: 'new-recovery-words', path: () => '/settings/vault/recovery-words' },
  ],
  '/settings/about': [{ name: 'settings-about', path: () => '/settings/about' }],
  '/*': [{ name: 'not-found', path: () => '/nowhere' }],
}
