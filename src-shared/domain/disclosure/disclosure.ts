import { z } from 'zod'

/** Kinds of things that leave the vault. */
export const disclosureKinds = [
  'referral_card',
  'report',
  'totals',
  'hmis_csv',
  'ledger_list',
  'findings',
  'correction',
] as const
export type DisclosureKind = (typeof disclosureKinds)[number]

export const disclosureKindLabels = {
  referral_card: 'Referral card',
  report: 'Report to a funder',
  totals: 'Totals',
  hmis_csv: 'HMIS CSV',
  ledger_list: 'List of this ledger',
  findings: 'Findings of the data check',
  correction: 'Correction',
} as const satisfies Record<DisclosureKind, string>

/** What allows a thing to leave. */
export const authorityKinds = ['release', 'funding', 'law', 'own'] as const
export type AuthorityKind = (typeof authorityKinds)[number]

export const authorityKindLabels = {
  release: 'Release of information',
  funding: 'Notice of funding',
  law: 'Law or court order',
  own: 'The agency’s own use',
} as const satisfies Record<AuthorityKind, string>

/** How it left. */
export const disclosureForms = ['pdf', 'csv', 'zip', 'copied_text', 'none'] as const
export type DisclosureForm = (typeof disclosureForms)[number]

export const disclosureFormLabels = {
  pdf: 'PDF file',
  csv: 'CSV file',
  zip: 'ZIP archive',
  copied_text: 'Copied text',
  none: 'Nothing left',
} as const satisfies Record<DisclosureForm, string>

/**
 * What an exporter says of a thing that leaves. No text here may hold client data: the ledger is printed and shown to
 * reviewers. Whom a thing is about stands in `PersonalID` alone.
 */
export const newDisclosureSchema = z.object({
  kind: z.enum(disclosureKinds),
  form: z.enum(disclosureForms),
  /** What left, in words: `CE APR, 1 October 2025 to 30 September 2026`. */
  what: z.string().min(1).max(300),
  recipient: z.string().min(1).max(200),
  authority: z.enum(authorityKinds),
  /** Which law or notice of funding, in words; for a release, none: `release_id` names it. */
  authorityWords: z.string().max(300).nullable(),
  purpose: z.string().min(1).max(300),
  release_id: z.string().nullable(),
  PersonalID: z.string().nullable(),
  /** The second person, where two are needed. */
  second_UserID: z.string().nullable(),
  /** For totals: what was published, so that later releases can be audited against it. */
  published: z.unknown().nullable(),
  /** For a correction: the entry it corrects. */
  corrects: z.string().nullable(),
})
export type NewDisclosure = Readonly<z.infer<typeof newDisclosureSchema>>

/** What an entry says of whom a thing is about, where it is about nobody, corrects nothing and one person saves it. */
export const ofNobody = {
  release_id: null,
  PersonalID: null,
  second_UserID: null,
  corrects: null,
} as const satisfies Partial<NewDisclosure>

/** What the file itself says: how long it is and the SHA-256 of its bytes. */
export interface Fingerprint {
  readonly sha256: string
  readonly bytes: number
}

/** Why an entry cannot stand as it is, as exporters may not ask each other; null when it may. */
export function whyNoEntry(entry: NewDisclosure): string | null {
  if (entry.authority === 'release' && (entry.release_id === null || entry.PersonalID === null))
    return 'an entry under a release names it and the client'
  if (entry.authority !== 'release' && entry.authorityWords === null)
    return 'an entry under a law or a notice of funding names it'
  if (entry.kind === 'correction' && entry.corrects === null) return 'a correction names what it corrects'
  return entry.kind === 'totals' && entry.published === null ? 'totals are kept as they were published' : null
}
