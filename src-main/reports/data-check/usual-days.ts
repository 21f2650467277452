/** The days of HUD's Eva where a community has set none. */
export const usualDays = { lateDays: 14, longDays: 90 } as const
