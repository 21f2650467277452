import dayjs from 'dayjs'
import { applyHat } from '#main/services/accounts/hat.ts'
import type { JobTools } from '#main/jobs/job.ts'
import type { Store } from '#main/store/store.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { drawCallers } from './access-point/callers.ts'
import { entryActs } from './access-point/entry-acts.ts'
import { openAccessPoints } from './access-point/places.ts'
import { drawHouseholds, type DrawnHousehold } from './draw-households.ts'
import { householdSteps } from './household-steps.ts'
import { practiceHouseholds } from './households.ts'
import { openOffice, type Office } from './office.ts'
import { practiceDays } from './practice-days.ts'

/** The day before the oldest referral, on which the office was set up. */
const beforeTheFirst = 505

/**
 * Fills a new practice vault with its households: every act of the last two years is acted out through the services
 * that the screens use, in the order of time, so that whatever the rules ask for holds here too.
 */
export async function furnishPractice(
  vault: OpenVault,
  store: Store,
  today: string,
  tools: JobTools,
): Promise<void> {
  const dateOf = practiceDays(today)
  const since = dayjs(`${dateOf(beforeTheFirst)}T09:00`).toDate()
  const office = await openOffice(vault, store, since)
  const places = await openAccessPoints(office.deskOf('you', 'shelter', since))
  const households = drawHouseholds(practiceHouseholds, today)
  const callers = drawCallers(aliasesOf(households), dateOf)
  const steps = [
    ...households.flatMap((household) => householdSteps(household, office, dateOf)),
    ...callers.flatMap((caller) =>
      householdSteps(caller, office, dateOf, (found) => entryActs(caller, places, found, dateOf)),
    ),
  ].toSorted((one, two) => one.at.getTime() - two.at.getTime())
  for (const [done, { at, alias, run }] of steps.entries()) {
    tools.progress(done, steps.length, `Writing invented records of ${dayjs(at).format('MMMM YYYY')}`)
    await run().catch((cause: unknown) => {
      throw new Error(`${alias}: ${cause instanceof Error ? cause.message : 'it went wrong'}`, { cause })
    })
  }
  await wearHat(office, dayjs(`${dateOf(1)}T17:30`).toDate())
  tools.progress(steps.length, steps.length, 'The practice vault is ready')
}

function aliasesOf(households: readonly DrawnHousehold[]): readonly string[] {
  return households.flatMap(({ plan, people }) => [plan.alias, ...people.map(({ alias }) => alias)])
}

/** Whoever practices is a case manager at the rapid re-housing project from the start, so that Home shows at once. */
async function wearHat(office: Office, at: Date): Promise<void> {
  const desk = office.deskOf('you', 'rehousing', at)
  const outcome = await applyHat(desk, { hat: null }, desk.hat, false)
  if (!outcome.saved) throw new Error(outcome.issues.map(({ message }) => message).join('; '))
}
