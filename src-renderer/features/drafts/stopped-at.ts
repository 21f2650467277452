import { sectionPage } from '#renderer/components/questionnaire/questionnaire-pages.ts'
import { checkAnswers } from '#renderer/components/step-wizard/definition.ts'
import { partOfSubject } from '#shared/domain/client/profile.ts'
import { placeOfSubject } from '#shared/domain/intake/amend/amend-answers.ts'
import { householdSections, memberSections } from '#shared/domain/intake/section-list.ts'
import type { Draft, DraftKind } from '#shared/ipc/draft-calls.ts'
import { contactDefinition } from '#renderer/features/contact/contact-definition.tsx'
import { partWords } from '#renderer/features/clients/edit/part-words.ts'
import { partTitles } from '#renderer/features/intake/amend/amend-stay.ts'
import { amendExitDefinition } from '#renderer/features/stays/amend-exit-definition.tsx'
import { beginDefinition } from '#renderer/features/access/begin/begin-definition.ts'
import { resolutionDefinition } from '#renderer/features/access/rapid-resolution/resolution-definition.ts'
import { headDefinition } from '#renderer/features/stays/household/head-definition.ts'
import { joinDefinition } from '#renderer/features/stays/household/join-definition.ts'
import { endStayDefinition } from '#renderer/features/stays/end-stay-definition.ts'
import { assessmentDefinition } from '#renderer/features/assessments/record/assessment-definition.ts'
import { logEventDefinition } from '#renderer/features/events/log-event-definition.tsx'
import { cardDefinition } from '#renderer/features/releases/card/card-definition.tsx'
import { askDefinition } from '#renderer/features/transfers/ask-definition.tsx'
import { moveDefinition } from '#renderer/features/transfers/move-definition.ts'
import { releaseDefinition } from '#renderer/features/releases/record/release-definition.ts'
import { acknowledgeDefinition } from '#renderer/features/referrals/acknowledge/acknowledge-definition.ts'
import { amendDefinition } from '#renderer/features/referrals/amend/amend-definition.ts'
import { housingDefinition } from '#renderer/features/referrals/housing/housing-definition.ts'
import { receiveDefinition } from '#renderer/features/referrals/receive/receive-definition.ts'
import { successfulDefinition } from '#renderer/features/referrals/successful/successful-definition.ts'
import { unsuccessfulDefinition } from '#renderer/features/referrals/unsuccessful/unsuccessful-definition.ts'

/**
 * How far a draft is: the question it stopped at, as its page asks it, or the step where that question names somebody.
 * Null where its pages do not say.
 */
export function stoppedAt({ kind, subject, page }: Pick<Draft, 'kind' | 'subject' | 'page'>): string | null {
  if (page === checkAnswers || page === 'check') return 'Check your answers'
  if (kind === 'intake') return sectionTitle(page?.split('/')[0] ?? '')
  if (kind === 'amend_intake') {
    const place = placeOfSubject(subject)
    return place && partTitles[place.section]
  }
  if (kind === 'profile') {
    const place = partOfSubject(subject)
    return place && partWords[place.part].title
  }
  if (kind === 'assessment' && page?.startsWith(sectionPage) === true) return 'The questionnaire'
  const pages = definitions[kind]?.pages
  const here = pages?.find(({ id }) => id === page) ?? pages?.[0]
  if (here === undefined) return null
  return typeof here.title === 'string' ? here.title : here.section
}

function sectionTitle(id: string): string {
  const sections: Readonly<Record<string, { readonly title: string }>> = {
    ...householdSections,
    ...memberSections,
  }
  return sections[id]?.title ?? 'The task list'
}

const definitions: Readonly<Partial<Record<DraftKind, { readonly pages: readonly Page[] }>>> = {
  receive: receiveDefinition,
  acknowledge: acknowledgeDefinition,
  contact: contactDefinition,
  successful: successfulDefinition,
  unsuccessful: unsuccessfulDefinition,
  housing: housingDefinition,
  amend: amendDefinition,
  end_stay: endStayDefinition,
  assessment: assessmentDefinition,
  amend_exit: amendExitDefinition,
  access: beginDefinition,
  rapid_resolution: resolutionDefinition,
  stay_join: joinDefinition,
  stay_head: headDefinition,
  transfer: askDefinition,
  transfer_move: moveDefinition,
  release: releaseDefinition,
  referral_card: cardDefinition,
  ce_event: logEventDefinition,
}

interface Page {
  readonly id: string
  readonly section: string
  /** Words that depend on the answers may name somebody. */
  readonly title: unknown
}
