import { z } from 'zod'
import { recordId, tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { authorityKinds, type AuthorityKind } from '#shared/domain/disclosure/disclosure.ts'

/** What allows an export to leave. A client's release never does: it names one client, and this file holds many. */
export const exportAuthorities = authorityKinds.filter((kind) => kind !== 'release')

/** Which records leave: those of a reporting period as HUD draws it, or all the vault holds. */
const exportScopes = ['period', 'everything'] as const

/** What the wizard of an HMIS CSV export asks. */
export const exportAnswersSchema = z.object({
  recipient: typedText,
  purpose: typedText,
  authority: z.enum(authorityKinds).nullish(),
  authorityWords: typedText,
  scope: z.enum(exportScopes).nullish(),
  start: typedText,
  end: typedText,
  whichProjects: z.enum(['all', 'some']).nullish(),
  ProjectIDs: z.array(recordId).max(2000).nullish(),
  /** Null for every Continuum of Care. */
  CoCCode: z.string().max(20).nullish(),
  /** HUD's list; offered are 1, unhashed, and 4, SHA-256. */
  HashStatus: z.number().int().nullish(),
  /** That hashing hides nobody, and that this is a disclosure. */
  understood: tick,
})
export type ExportAnswers = Readonly<z.infer<typeof exportAnswersSchema>>

/** An export as it is made, once nothing stands against the answers. */
export interface ExportRequest {
  readonly recipient: string
  readonly purpose: string
  readonly authority: AuthorityKind
  readonly authorityWords: string
  /** Null for everything. */
  readonly period: { readonly start: string; readonly end: string } | null
  readonly ProjectIDs: readonly string[] | null
  readonly CoCCode: string | null
  readonly HashStatus: 1 | 4
}

/** The request of answers in which `checkExport` found no error. @throws Error for any other */
export function parseExport(answers: ExportAnswers): ExportRequest {
  const { authority, scope, HashStatus } = answers
  const start = dateOf(answers.start)
  const end = dateOf(answers.end)
  if (scope === 'period' && (start === null || end === null)) throw new Error('a period has two days')
  if (!authority || (HashStatus !== 1 && HashStatus !== 4)) throw new Error('answers were not checked')
  return {
    recipient: typed(answers.recipient) ?? '',
    purpose: typed(answers.purpose) ?? '',
    authority,
    authorityWords: typed(answers.authorityWords) ?? '',
    period: scope === 'period' && start !== null && end !== null ? { start, end } : null,
    ProjectIDs: answers.whichProjects === 'some' ? (answers.ProjectIDs ?? []) : null,
    CoCCode: typed(answers.CoCCode),
    HashStatus,
  }
}
