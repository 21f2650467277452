import type { ClockPack } from './clock-rule.ts'

/**
 * The clocks a new vault starts with. HUD sets no deadline for a referral; these are taken from what some communities
 * publish, so each is marked as not verified for the agency's own Continuum of Care (CoC).
 */
export const starterPack = {
  key: 'starter',
  label: 'Starter clocks: ask your CoC',
  rules: [
    {
      key: 'acknowledge',
      label: 'Acknowledge the referral',
      from: 'DateNotified',
      until: 'acknowledge',
      days: 3,
      unit: 'working',
      verified: false,
      source:
        'Northwest Minnesota Coordinated Entry manual, 2022-23: 3 working days from notice. Ask your CoC.',
    },
    {
      key: 'contact',
      label: 'Make a first contact attempt',
      from: 'DateReferralAcknowledged',
      until: 'contact',
      days: 2,
      unit: 'working',
      verified: false,
      source:
        'Our starting point, after Chicago system navigation, which counts 2 business days from the referral date. Ask your CoC.',
    },
    {
      key: 'result',
      label: "Record the referral's result",
      from: 'EventDate',
      until: 'result',
      days: 14,
      unit: 'calendar',
      verified: false,
      source:
        "Default of HUD's data checker Eva, which flags a referral without a result date after 14 days. Ask your CoC.",
    },
    {
      key: 'housing',
      label: 'Look again at the housing search',
      from: 'housingLookedOn',
      until: 'housing',
      days: 10,
      unit: 'working',
      verified: false,
      source:
        'Our starting point, every two weeks: HUD’s rule for rapid rehousing asks for a meeting at least once a month. Ask your CoC.',
    },
  ],
  contactPace: {
    daysBetween: 2,
    attempts: 3,
    verified: false,
    source:
      'Chicago State Homeless Prevention guidance: at least 3 attempts, at least 2 days apart. Ask your CoC.',
  },
  statusWords: [],
} as const satisfies ClockPack
