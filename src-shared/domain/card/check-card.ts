import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { waysWords, type Release } from '#shared/domain/release/release.ts'
import { whyNotUnder, type ReleaseDays } from '#shared/domain/release/release-state.ts'
import { checkOutgoing, givesAway, type Identity } from './identity.ts'
import { cardFormLabels, cardForms, waysOfForm, type CardAnswers, type CardForm } from './referral-card.ts'

export const contactNameLength = 60

/** A release as far as a card asks. */
export type CardRelease = ReleaseDays &
  Pick<Release, 'recipient' | 'what' | 'ways'> & { readonly release_id: string }

export interface CardContext {
  readonly today: string
  /** True while the computer's clock stands behind what was recorded: then no release is known to be live. */
  readonly isDayInDoubt: boolean
  /** The releases of this client. */
  readonly releases: readonly CardRelease[]
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
    ...checkContactName(answers, context),
    ...checkContactPhone(answers, context),
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

function checkContactName({ contactName }: CardAnswers, { identity }: CardContext): readonly Issue[] {
  const path = 'contactName'
  const name = typed(contactName)
  if (name === null) return [error(path, 'Enter whom to ask for: a first name or a role')]
  if (name.length > contactNameLength)
    return [error(path, `Whom to ask for must be ${contactNameLength} characters or fewer`)]
  if (!contactWords.test(name))
    return [error(path, 'Whom to ask for must be words only: letters, spaces, points, hyphens')]
  return checkOutgoing(path, 'Whom to ask for', name, identity, { strictly: true })
}

/** Words of Latin letters, so that no number hides in a name, and no name behind letters that only look alike. */
const contactWords = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .’'-]*$/u

function checkContactPhone({ contactPhone }: CardAnswers, { identity }: CardContext): readonly Issue[] {
  const path = 'contactPhone'
  const phone = typed(contactPhone)
  if (phone === null) return [error(path, 'Enter your agency’s number to call')]
  if (!phoneNumber.test(phone))
    return [
      error(path, 'Number to call must be ten digits, like 612-555-0142, with an extension if there is one'),
    ]
  // A number is what belongs here: only whose it is counts.
  return identity === null || givesAway(phone, { ...identity, names: [], aliases: [], phrases: [] }) === null
    ? []
    : [error(path, 'Number to call is on record for the household itself: enter your agency’s')]
}

/** Ten digits of the North American plan, and an extension of up to five. */
const phoneNumber =
  /^(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-]?)\d{3}[ .-]?\d{4}(?: ?(?:x|ext\.?) ?\d{1,5})?$/i
