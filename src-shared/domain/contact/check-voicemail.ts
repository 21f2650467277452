import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { asksVoicemail, type ContactAttemptAnswers } from './contact-attempt.ts'
import type { SafetyCard } from './safety-card.ts'

const path = 'voicemailLeft'

/** The rules of a voicemail: none where the card forbids it, and care where the agency stays unnamed. */
export function checkVoicemail(answers: ContactAttemptAnswers, card: SafetyCard): readonly Issue[] {
  if (!asksVoicemail(answers)) return []
  const { voicemailLeft } = answers
  if (!voicemailLeft) return [error(path, 'Choose whether a voicemail was left')]
  if (voicemailLeft === 'no') return []
  if (card.voicemailSafe === 'no') {
    return [
      error(path, 'Voicemail is marked not safe for this household: choose No, or correct the safety card'),
    ]
  }
  return [
    ...(card.voicemailSafe === 'unknown'
      ? [warning(path, 'Nobody has asked if a voicemail is safe: ask the household at the next contact')]
      : []),
    ...(card.neverMentionAgency && voicemailLeft === 'agency_named'
      ? [
          warning(
            path,
            'The safety card says never to name the agency: think about what this message could cause',
          ),
        ]
      : []),
  ]
}
