import type { LastLock } from '#shared/ipc/vault-calls.ts'

/** Why the vault is locked, in a sentence. */
export function lockWords({ why, idleMinutes }: LastLock): string {
  return `${reasons[why](idleMinutes)}. Unfinished work is kept.`
}

const reasons: Readonly<Record<LastLock['why'], (minutes: number) => string>> = {
  asked: () => 'You locked the vault',
  idle: (minutes) => `Locked because nobody used it for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  system: () => 'Locked because this computer was locked or went to sleep',
  hidden: () => 'Hidden and locked',
}
