import { homeCounts, homeDueNext } from '#main/services/home.ts'
import type { HandlersOf } from '../handler.ts'

export const homeHandlers: HandlersOf<'home'> = {
  counts: (_input, { desk }) => homeCounts(desk),
  dueNext: async ({ limit }, { desk }) => [...(await homeDueNext(desk, limit))],
}
