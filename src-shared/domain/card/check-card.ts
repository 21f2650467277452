import { error, type Issue } from '#shared/domain/issue.ts'
import { waysWords, type Release } from '#shared/domain/release/release.ts'
import { whyNotUnder, type ReleaseDays } from '#shared/domain/release/release-state.ts'
import { callBackWords, type CallBack } from './call-back.ts'
import { checkOutgoing, givesAway, type Identity } from './identity.ts'
import { cardFormLabels, cardForms, waysOfForm, type CardAnswers, type CardForm } from './referral-card.ts'

/** A release as far as a card asks. */
export type CardRelease = ReleaseDays &
  Pick<Release, 'recipient' | 'what' | 'ways'> & { readonly release_id: string }

export interface CardContext {
  readonly today: string
  /** True while the computer's clock stands behind what was recorded: then no release is known to be live. */
  readonly isDayInDoubt: boolean
  /** The releases of this client. */
  readonly releases: readonly CardRelease[]
  /** Whom a card may say to call. */
  readonly callBacks: readonly CallBack[]
  /** Main knows what tells who the household is; the window asks without. */
  readonly identity: Identity | null
}

/** The releases under which a card may be made today. */
export function releasesForCard({ releases, today }: Pick<CardContext, 'releases' | 'today'>) {
  return releases.filter((release) => whyNoCard(release, today) === null)
}

/** Why no card may be made under a release; null when one may. */
export function whyNoCard(release: CardRelease, today: string): string | null {
  const why = whyNotUnder(release, today)
  if (why !== null) return why
  if (!release.what.includes('referral_card'))
    return `The release for ${release.recipient} does not name a referral card among what may be shared`
  return formsUnder(release).length > 0
    ? null
    : `The release for ${release.recipient} allows only: ${waysWords(release)}. A card leaves as a PDF or as text to paste`
}

/** The forms in which a card can travel as its release allows. */
export function formsUnder({ ways }: Pick<CardRelease, 'ways'>): readonly CardForm[] {
  return cardForms.filter((form) => waysOfForm[form].some((way) => ways.includes(way)))
}

/**
 * The rules of a referral card: a live release that names the receiver and the card, bands and lists alone, and a
 * call-back that tells nobody who or where the household is.
 */
export function checkCard(answers: CardAnswers, context: CardContext): readonly Issue[] {
  return [
    ...checkUnder(answers, context),
    ...(answers.sizeBand ? [] : [error('sizeBand', 'Choose how large the household is')]),
    ...(answers.bedrooms ? [] : [error('bedrooms', 'Choose how many bedrooms they need')]),
    ...(answers.priority ? [] : [error('priority', 'Choose the priority band')]),
    ...checkAreas(answers),
    ...checkCallBack(answers, context),
    ...(answers.goodFor ? [] : [error('goodFor', 'Choose for how long the card is good')]),
    ...checkForm(answers, context),
  ]
}

function checkUnder(
  { release_id }: CardAnswers,
  { releases, today, isDayInDoubt }: CardContext,
): readonly Issue[] {
  const path = 'release_id'
  const release = releases.find((one) => one.release_id === release_id)
  if (release === undefined) return [error(path, 'Choose the release that the card is made under')]
  if (isDayInDoubt)
    return [
      error(path, 'Release cannot be judged while the date is in doubt: an administrator confirms it first'),
    ]
  const why = whyNoCard(release, today)
  return why === null ? [] : [error(path, `${why}: record a new release first`)]
}

/** What was signed names how it may travel, and nothing leaves any other way. */
function checkForm({ form, release_id }: CardAnswers, { releases }: CardContext): readonly Issue[] {
  if (!form) return [error('form', 'Choose how the card leaves')]
  const release = releases.find((one) => one.release_id === release_id)
  if (release === undefined || formsUnder(release).includes(form)) return []
  return [
    error(
      'form',
      `${cardFormLabels[form]} is not how the release for ${release.recipient} lets it travel: it allows ${waysWords(release)}`,
    ),
  ]
}

function checkAreas({ areas }: CardAnswers): readonly Issue[] {
  if (!areas?.length) return [error('areas', 'Choose where they would live')]
  return areas.length > 1 && (areas.includes('any') || areas.includes('ask'))
    ? [error('areas', 'Choose parts of the area, or one answer that speaks for all of it')]
    : []
}

/**
 * Who is called is one of the agency's list, which somebody who runs the vault made. It was checked there; here it is
 * held against the household, who may be called like it or reached at that number.
 */
function checkCallBack({ callBack }: CardAnswers, { callBacks, identity }: CardContext): readonly Issue[] {
  const path = 'callBack'
  const chosen = callBacks.find((one) => callBackWords(one) === callBack)
  if (chosen === undefined) return [error(path, 'Choose whom they call, from your agency’s list')]
  const wrong = checkOutgoing(path, 'Whom to ask for', chosen.name, identity, { strictly: true })
  if (wrong.length > 0 || identity === null) return wrong
  // A number is what belongs here: only whose it is counts.
  return givesAway(chosen.phone, { ...identity, names: [], aliases: [], phrases: [] }) === null
    ? []
    : [error(path, 'Number to call is on record for the household itself: choose another')]
}
