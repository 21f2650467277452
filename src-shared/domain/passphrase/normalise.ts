/**
 * The pass phrase as its key is derived from it: Unicode NFKC, so that an accented letter typed on another keyboard
 * or another system gives the same key. Spaces and letter case count.
 */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

/** The sign-in name as it is compared: Unicode NFKC, lower case, outer spaces dropped and inner ones made single. */
export function normaliseSignInName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}
