import { timelineGaps, timelineSteps } from '#shared/domain/timeline/steps.ts'
import { timelineOf } from '#shared/domain/timeline/timeline.ts'
import type { ClientTimeline } from '#shared/ipc/client-calls.ts'
import { assessmentsOfClient } from '#main/store/repositories/assessments.ts'
import { eventsOfClient } from '#main/store/repositories/ce-events.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import { referralDaysOfClient } from '#main/store/repositories/referral-days.ts'
import type { WorkingDesk } from '../desk.ts'
import { readEventPractice } from '../events/event-practice.ts'
import { eventWithoutRefuge, hiddenRefuges, withoutRefuge } from '../transfers/refuges.ts'

/** A client's way through Coordinated Entry: what took place, how long each step took, what is missing. @throws AppError not-found */
export async function clientTimeline(desk: WorkingDesk, PersonalID: string): Promise<ClientTimeline> {
  const { db } = desk.store
  await clientById(db, PersonalID)
  const hidden = await hiddenRefuges(desk, db, PersonalID)
  const facts = {
    enrollments: (await enrollmentsOfClient(db, PersonalID)).map((row) => withoutRefuge(hidden, row)),
    assessments: (await assessmentsOfClient(db, PersonalID)).map((row) => withoutRefuge(hidden, row)),
    events: (await eventsOfClient(db, PersonalID)).map((row) => eventWithoutRefuge(hidden, row)),
    referrals: (await referralDaysOfClient(db, PersonalID)).map((row) => withoutRefuge(hidden, row)),
  }
  const { eventWords } = await readEventPractice(db)
  return {
    items: [...timelineOf(facts, eventWords)],
    steps: [...timelineSteps(facts)],
    gaps: [...timelineGaps(facts)],
  }
}
