import { afterEach, beforeEach, expect, test } from 'vitest'
import { listReferrals } from '#main/services/referrals/referrals.ts'
import { resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test.each(['open', 'overdue', 'ended'] as const)(
  'the list %s read page by page is the list read as a whole',
  async (bucket) => {
    for (const alias of ['Amber', 'Birch', 'Cedar', 'Dune', 'Elm']) {
      const { referral_id } = await receive(office, alias)
      if (bucket === 'ended') {
        const answers = {
          whoEnded: 'client',
          IfNotHousedReason: 'declined_home',
          ResultDate: '2026-03-20',
          backToList: 'yes',
        } as const
        saved(
          await resolveUnsuccessful(office.dana, {
            acceptWarnings: true,
            draft_id: null,
            referral_id,
            answers,
          }),
        )
      }
    }
    const whole = await listReferrals(office.dana, bucket, 100)
    expect(whole).toHaveLength(5)
    const pages = await Promise.all([0, 2, 4].map((offset) => listReferrals(office.dana, bucket, 2, offset)))
    expect(pages.flat()).toEqual(whole)
  },
)
