import type { CardPlan, PointPlan } from './plan.ts'

/** Safety cards as survivors have asked for them, one for each way of being careful. */
export const cards = {
  open: {
    callSafe: 'yes',
    textSafe: 'yes',
    voicemailSafe: 'yes',
    emailSafe: 'yes',
    safeHours: 'Any time between 9 AM and 8 PM',
    neverMentionAgency: false,
  },
  noVoicemail: {
    callSafe: 'yes',
    textSafe: 'yes',
    voicemailSafe: 'no',
    emailSafe: 'unknown',
    safeHours: 'Weekdays before 3 PM, while the children are at school',
    neverMentionAgency: true,
  },
  textOnly: {
    callSafe: 'no',
    textSafe: 'yes',
    voicemailSafe: 'no',
    emailSafe: 'no',
    safeHours: 'Lunch break, noon to 1 PM',
    codeWord: 'garden club',
    neverMentionAgency: true,
    notes: 'Write as the garden club. Stop if the answer does not name a plant.',
  },
  emailOnly: {
    callSafe: 'no',
    textSafe: 'no',
    voicemailSafe: 'no',
    emailSafe: 'yes',
    safeHours: 'Read at the library on Tuesdays and Fridays',
    neverMentionAgency: true,
    notes: 'The phone is shared and its bills are read by others. Keep the subject line empty.',
  },
  throughAdvocate: {
    callSafe: 'no',
    textSafe: 'no',
    voicemailSafe: 'no',
    emailSafe: 'no',
    neverMentionAgency: true,
    notes: 'Only through the advocate, who sees them every week.',
  },
  codeWord: {
    callSafe: 'yes',
    textSafe: 'no',
    voicemailSafe: 'no',
    emailSafe: 'unknown',
    safeHours: 'After 6 PM',
    codeWord: 'blue kettle',
    neverMentionAgency: true,
    notes: 'Ask if this is a good time for the survey. If the code word does not come, say wrong number.',
  },
  neutralVoicemail: {
    callSafe: 'yes',
    textSafe: 'yes',
    voicemailSafe: 'yes',
    emailSafe: 'yes',
    safeHours: 'Weekends too, not before 10 AM',
    neverMentionAgency: true,
    notes: 'A voicemail may ask to call back, and nothing more.',
  },
  workHours: {
    callSafe: 'yes',
    textSafe: 'yes',
    voicemailSafe: 'unknown',
    emailSafe: 'yes',
    safeHours: 'Not on night shifts: Mondays and Thursdays after 2 PM',
    neverMentionAgency: false,
  },
} as const satisfies Readonly<Record<string, CardPlan>>

/** A number of the block kept for fiction: 555-0100 to 555-0199. */
export function phone(label: string, lastTwo: number, safe: PointPlan['safe'] = 'yes'): PointPlan {
  return { kind: 'phone', label, value: `320-555-01${String(lastTwo).padStart(2, '0')}`, safe }
}

/** An address at the domain kept for examples. */
export function email(label: string, name: string, safe: PointPlan['safe'] = 'yes'): PointPlan {
  return { kind: 'email', label, value: `${name}@example.org`, safe }
}

/** An advocate who carries messages. */
export function advocate(label: string, lastTwo: number): PointPlan {
  return { kind: 'advocate', label, value: `320-555-01${String(lastTwo).padStart(2, '0')}`, safe: 'yes' }
}
