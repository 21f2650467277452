import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import {
  householdSectionIds,
  memberSectionIds,
  type IntakeSectionId,
} from '#shared/domain/intake/section-list.ts'

/** A section of an intake, and whose; null is the household's. */
export interface SectionPlace {
  readonly id: IntakeSectionId
  readonly memberId: string | null
}

/** The task list of an intake. */
export function tasksPath(referral_id: string): string {
  return `/referrals/${referral_id}/intake`
}

/** The page that shows every answer before the save. */
export function checkPath(referral_id: string): string {
  return `${tasksPath(referral_id)}/check`
}

/** The same, with the keyboard on the answers of one page: the way back from a change. */
export function checkPathAt(referral_id: string, place: SectionPlace, page: string): string {
  return `${checkPath(referral_id)}?${new URLSearchParams({ at: changeLinkId(place, page) }).toString()}`
}

/** The id of the Change link that leads to a page of a section. */
export function changeLinkId({ id, memberId }: SectionPlace, page: string): string {
  return ['change', id, ...(memberId === null ? [] : [memberId]), page].join('-')
}

/** A section, on the page it opens with unless another is named. `isChange` leads back to the whole check. */
export function sectionPath(
  referral_id: string,
  { id, memberId }: SectionPlace,
  { page, isChange = false }: { readonly page?: string; readonly isChange?: boolean } = {},
): string {
  const place = [tasksPath(referral_id), id, ...(memberId === null ? [] : [memberId])].join('/')
  const query = new URLSearchParams({
    ...(page === undefined ? {} : { page }),
    ...(isChange ? { from: 'check' } : {}),
  }).toString()
  return query === '' ? place : `${place}?${query}`
}

/** The place that an address names; null when there is no such section. */
export function placeOf(
  id: string,
  memberId: string | undefined,
  answers: IntakeAnswers,
): SectionPlace | null {
  const section = [...householdSectionIds, ...memberSectionIds].find((known) => known === id)
  if (section === undefined) return null
  const isOfHousehold = householdSectionIds.some((known) => known === section)
  if (isOfHousehold) return memberId === undefined ? { id: section, memberId: null } : null
  const isMember = answers.members.some((member) => member.memberId === memberId)
  return memberId !== undefined && isMember ? { id: section, memberId } : null
}

/** What the draft remembers of where one stands: a page of a section, the whole check, or the task list (empty). */
export const onCheck = 'check'

/** The draft's words for a page of a section. */
export function pageInDraft({ id, memberId }: SectionPlace, page: string): string {
  return [id, memberId ?? '', page].join('/')
}

/** The page of this section that the draft stands on; null when it stands elsewhere. */
export function pageFromDraft(stored: string, { id, memberId }: SectionPlace): string | null {
  const prefix = pageInDraft({ id, memberId }, '')
  return stored.startsWith(prefix) ? stored.slice(prefix.length) : null
}

/** Where a draft goes on; null for the task list. */
export function resumePlace(stored: string, referral_id: string, answers: IntakeAnswers): string | null {
  if (stored === onCheck) return checkPath(referral_id)
  const [id = '', memberId = '', page = ''] = stored.split('/')
  const place = placeOf(id, memberId === '' ? undefined : memberId, answers)
  return place === null ? null : sectionPath(referral_id, place, { page })
}
