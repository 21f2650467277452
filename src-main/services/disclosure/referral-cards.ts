import { randomInt } from 'node:crypto'
import { callBackWords } from '#shared/domain/card/call-back.ts'
import { drawCardCode, readCardCode } from '#shared/domain/card/card-code.ts'
import { isCardGood } from '#shared/domain/card/card-state.ts'
import { cardText, cardWords, lastGoodDay } from '#shared/domain/card/card-words.ts'
import { isDayInDoubt, knownDayOf } from '#shared/domain/clock/known-day.ts'
import { checkCard } from '#shared/domain/card/check-card.ts'
import { parseCard, type CardAnswers, type CardFacts } from '#shared/domain/card/referral-card.ts'
import type { NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import { hasErrors, type Issue } from '#shared/domain/issue.ts'
import { purposeWords } from '#shared/domain/release/release.ts'
import type { CardContextReply, MadeCard } from '#shared/ipc/card-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { EntityManager } from 'typeorm'
import { runJob } from '#main/jobs/run-job.ts'
import { cardDocument } from '#main/printing/card-document.ts'
import { newId } from '#main/store/new-id.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { householdOf } from '#main/store/repositories/households.ts'
import { identityOf } from '#main/store/repositories/identity.ts'
import { cardByCode } from '#main/store/repositories/referral-cards.ts'
import { releasesOf, type KeptRelease } from '#main/store/repositories/releases.ts'
import type { NewRow } from '#main/store/tables/rows.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { discloseFile } from './disclose-file.ts'
import { discloseText } from './disclose-text.ts'
import { requireHousehold, requireMay } from '../guard.ts'
import { knownDay, readClock } from '../agency/known-day.ts'
import { readCallBacks } from '../agency/settings.ts'

/** What the questions of a card need to know. @throws AppError not-found */
export async function cardContext(desk: WorkingDesk, PersonalID: string): Promise<CardContextReply> {
  const { db } = desk.store
  const { alias, mark } = await clientById(db, PersonalID)
  const releases = await releasesOf(db, PersonalID)
  const household = await householdOf(db, PersonalID)
  return {
    PersonalID,
    alias,
    mark,
    people: Math.max(household.length, 1),
    releases: releases.map(({ release_id, recipient, what, ways, signedOn, expiresOn, revokedOn }) => ({
      release_id,
      recipient,
      what: [...what],
      ways: [...ways],
      signedOn,
      expiresOn,
      revokedOn,
    })),
    callBacks: [...(await readCallBacks(db))],
  }
}

export interface CardRequest {
  readonly PersonalID: string
  readonly answers: CardAnswers
  readonly draft_id: string | null
}

/** How a card leaves: into a file of which the path is asked when all is well, or as text onto the clipboard. */
export interface WayOut {
  /** Null when no place was chosen. */
  readonly place: () => Promise<string | null>
  readonly copy: (text: string) => Promise<void>
}

/**
 * Makes a referral card and lets it out, with its entry in the ledger: the one thing about one person that may leave,
 * and only under a live release that names the receiver. The rules are asked before a place is, and again in the
 * transaction in which it leaves. @throws AppError not-allowed, not-found, cancelled, and what `discloseFile` throws
 */
export async function makeCard(
  desk: WorkingDesk,
  { PersonalID, answers, draft_id }: CardRequest,
  out: WayOut,
): Promise<MadeCard | { readonly saved: false; readonly issues: Issue[] }> {
  requireMay(desk, 'card.make')
  const { db } = desk.store
  const issues = await judge(desk, db, PersonalID, answers)
  if (hasErrors(issues)) return { saved: false, issues: [...issues] }
  const facts = parseCard(answers)
  const path = facts.form === 'pdf' ? await out.place() : null
  if (facts.form === 'pdf' && path === null) return { saved: false, issues: [] }

  const release = await releaseOf(db, PersonalID, facts.release_id)
  const card = await draw(desk, PersonalID, facts, release)
  const guard = async (session: WriteSession): Promise<void> => {
    if (hasErrors(await judge(desk, session.db, PersonalID, answers))) throw changedMeanwhile()
    if (draft_id !== null) await session.removeDraft(draft_id, PersonalID)
    await session.insert('referral_card', card.row)
  }
  const { actId } =
    path === null
      ? await discloseText(desk, {
          act: 'card.make',
          text: cardText(card.words),
          entry: card.entry,
          disclosure_id: card.row.disclosure_id,
          guard,
          // Nobody has it, so its code speaks for nobody.
          withdraw: (session) => session.remove('referral_card', card.row.referral_card_id),
          copy: out.copy,
        })
      : await discloseFile(desk, {
          act: 'card.make',
          path,
          entry: card.entry,
          disclosure_id: card.row.disclosure_id,
          guard,
          made: { content: () => runJob('print', cardDocument(card.words, today(desk))) },
        })
  return {
    saved: true,
    actId,
    disclosure_id: card.row.disclosure_id,
    code: card.row.code,
    goodUntil: card.row.good_until,
    recipient: release.recipient,
    text: cardText(card.words),
    form: facts.form,
  }
}

/** Whose card a caller means by its code. Only a whole code finds anybody. */
export async function findCard(desk: WorkingDesk, text: string) {
  const code = readCardCode(text)
  const card = code === null ? null : await cardByCode(desk.store.db, code)
  return card === null ? null : { ...card, isGood: isCardGood(card, await knownDay(desk, desk.store.db)) }
}

async function judge(
  desk: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
  answers: CardAnswers,
): Promise<readonly Issue[]> {
  await clientById(db, PersonalID)
  await requireHousehold(desk, db, PersonalID)
  const clock = await readClock(desk, db)
  return checkCard(answers, {
    today: knownDayOf(clock),
    isDayInDoubt: isDayInDoubt(clock),
    releases: await releasesOf(db, PersonalID),
    callBacks: await readCallBacks(db),
    identity: await identityOf(db, PersonalID),
  })
}

async function releaseOf(db: EntityManager, PersonalID: string, release_id: string): Promise<KeptRelease> {
  const release = (await releasesOf(db, PersonalID)).find((one) => one.release_id === release_id)
  if (release === undefined) throw changedMeanwhile()
  return release
}

/** The card itself: its code by chance, its words, its row and what the ledger will say of it. */
async function draw(desk: WorkingDesk, PersonalID: string, facts: CardFacts, release: KeptRelease) {
  const made_on = await knownDay(desk, desk.store.db)
  const good_until = lastGoodDay(made_on, facts.goodFor, release.expiresOn)
  const code = await unusedCode(desk.store.db)
  const known = await readCallBacks(desk.store.db)
  const callBack = known.find((one) => callBackWords(one) === facts.callBack)
  if (callBack === undefined) throw changedMeanwhile()
  const row: NewRow<'referral_card'> = {
    referral_card_id: newId(),
    code,
    PersonalID,
    release_id: release.release_id,
    disclosure_id: newId(),
    size_band: facts.sizeBand,
    bedrooms: facts.bedrooms,
    priority: facts.priority,
    areas: JSON.stringify(facts.areas),
    contact_name: callBack.name,
    contact_phone: callBack.phone,
    made_on,
    good_until,
  }
  const entry: NewDisclosure = {
    kind: 'referral_card',
    form: facts.form === 'pdf' ? 'pdf' : 'copied_text',
    what: 'Referral card: one-time code, household size, bedrooms, priority, area, call-back',
    recipient: release.recipient,
    authority: 'release',
    authorityWords: null,
    purpose: purposeWords(release),
    release_id: release.release_id,
    PersonalID,
    second_UserID: null,
    published: null,
    corrects: null,
  }
  return { row, entry, words: cardWords(facts, { code, goodUntil: good_until }) }
}

/** The store refuses a code twice; this saves the asking. */
async function unusedCode(db: EntityManager): Promise<string> {
  for (;;) {
    const code = drawCardCode((limit) => randomInt(limit))
    if (!(await db.existsBy('referral_card', { code }))) return code
  }
}

function changedMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'The release or the record was changed in this moment. Nothing left the vault. Check the card and make it again.',
  )
}
