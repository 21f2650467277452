import { compareDates, laterOf } from '#shared/domain/date/iso-date.ts'
import type { LeavingReason } from '#shared/domain/priority/leave.ts'
import type { AmendableField, SavedFields } from '#shared/domain/referral/amend-answers.ts'
import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import type { HousingResult } from '#shared/domain/resolve/housing.ts'
import type { BackToList, UnsuccessfulResult } from '#shared/domain/resolve/unsuccessful.ts'
import { endedByReferral, headOfReferral, listEntriesOf } from '#main/store/repositories/list-entries.ts'
import type { WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { endPlace, keepPlace } from '../priority/list-place.ts'

/** An unsuccessful referral costs no place: a household leaves only for a home elsewhere, or because it asked to. */
export async function followUnsuccessful(
  session: WriteSession,
  referral: WholeReferral,
  { backToList, ResultDate }: Pick<UnsuccessfulResult, 'backToList' | 'ResultDate'>,
): Promise<void> {
  const head = await headOfReferral(session.db, referral)
  if (backToList === 'yes') await keepPlace(session, head, referral.EventDate)
  else await endPlace(session, head, { left_on: ResultDate, left_reason: reasonOf(backToList) })
}

function reasonOf(backToList: Exclude<BackToList, 'yes'>): LeavingReason {
  return backToList === 'no_housed_elsewhere' ? 'housed_elsewhere' : 'asked_to_be_removed'
}

/** A home ends the wait. A shelter bed, or an enrollment that still looks for a home, does not. */
export async function followHousing(
  session: WriteSession,
  referral: WholeReferral,
  result: HousingResult,
  today: string,
): Promise<void> {
  if (result.outcome !== 'moved_in' || !isPermanentHousing(referral.ProjectType)) return
  await endPlace(session, await headOfReferral(session.db, referral), {
    left_on: result.MoveInDate ?? today,
    left_reason: 'housed_by_referral',
  })
}

/** The fields of an amendment that a place on the list goes by. */
const decisions: ReadonlySet<AmendableField> = new Set<AmendableField>(['ending', 'backToList'])
const days: ReadonlySet<AmendableField> = new Set<AmendableField>(['ResultDate', 'MoveInDate'])

/**
 * Brings the place on the list along with an amended referral: the one that the referral had ended is had again since
 * its own day, or left for another reason or on another day; the one it had kept ends. What was decided about the
 * household's place since, by whoever runs the list or with another referral, stands.
 */
export async function followAmendment(
  session: WriteSession,
  referral: WholeReferral,
  { whole, changed }: { readonly whole: SavedFields; readonly changed: readonly AmendableField[] },
  today: string,
): Promise<void> {
  const isDecided = changed.some((field) => decisions.has(field))
  if (!isDecided && !changed.some((field) => days.has(field))) return
  const ended = await endedByReferral(session.db, referral)
  const left = leavingOf(whole, referral.ProjectType, today)
  if (ended !== null && left !== null) {
    const left_on = laterOf(left.left_on, ended.placed_on)
    await session.update('list_entry', ended.list_entry_id, { ...left, left_on })
    return
  }
  if (!isDecided) return
  const PersonalID = await headOfReferral(session.db, referral)
  const others = (await listEntriesOf(session.db, PersonalID)).filter(
    ({ list_entry_id }) => list_entry_id !== ended?.list_entry_id,
  )
  if (left !== null) {
    const isEarlier = others.every(
      ({ left_on, placed_on }) => left_on !== null || compareDates(placed_on, left.left_on) <= 0,
    )
    if (isEarlier) await endPlace(session, PersonalID, left)
    return
  }
  const since = ended?.left_on ?? referral.ResultDate ?? referral.EventDate
  if (others.some(({ left_on }) => left_on === null || compareDates(left_on, since) >= 0)) return
  if (ended !== null) {
    const again = { PersonalID, left_on: null, left_reason: null, left_note: null }
    await session.update('list_entry', ended.list_entry_id, again)
  } else if (whole.backToList === 'yes') await keepPlace(session, PersonalID, String(whole.EventDate))
}

/** Why and when a household leaves the list by how its referral stands; null where that costs no place. */
function leavingOf(
  { ending, backToList, ResultDate, MoveInDate }: SavedFields,
  ProjectType: number,
  today: string,
): { readonly left_on: string; readonly left_reason: LeavingReason } | null {
  if (ending === 'housed' && isPermanentHousing(ProjectType)) {
    return { left_on: String(MoveInDate ?? today), left_reason: 'housed_by_referral' }
  }
  if (backToList !== 'no_housed_elsewhere' && backToList !== 'no_asked_to_be_removed') return null
  return { left_on: String(ResultDate ?? today), left_reason: reasonOf(backToList) }
}
