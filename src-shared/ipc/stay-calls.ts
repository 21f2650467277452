import { z } from 'zod'
import { staySchema } from '#shared/domain/stay/stay.ts'
import { call } from './call.ts'

export const stayCalls = {
  /** A household's stay with everyone in it. */
  get: call('hat', z.object({ HouseholdID: z.string().min(1).max(32) }), staySchema),
}
