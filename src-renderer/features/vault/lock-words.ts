import type { LockNote } from '#renderer/api/lock-note.ts'

/** Why the vault is locked, in a sentence. */
export function lockWords({ why, minutes }: LockNote): string {
  return `${reasons[why](minutes)}. Unfinished work is kept.`
}

const reasons: Readonly<Record<LockNote['why'], (minutes: number) => string>> = {
  asked: () => 'You locked the vault',
  idle: (minutes) => `Locked because nobody used it for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  system: () => 'Locked because this computer was locked or went to sleep',
  hidden: () => 'Hidden and locked',
}
