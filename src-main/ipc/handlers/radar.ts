import { radarCounts, radarList, whyDue } from '#main/services/radar.ts'
import type { HandlersOf } from '../handler.ts'

export const radarHandlers: HandlersOf<'radar'> = {
  counts: async (_input, { desk }) => [...(await radarCounts(desk))],
  list: async (asked, { desk }) => [...(await radarList(desk, asked))],
  why: async ({ referral_id }, { desk }) => [...(await whyDue(desk, referral_id))],
}
