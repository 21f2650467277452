/**
 * Who unlocked the agency's vault last since Threshold was started: after a lock the name need not be typed again. It
 * is in this process's memory and nowhere else, and Hide now forgets it.
 */
export class LastSignIn {
  private name: string | null = null

  get signInName(): string | null {
    return this.name
  }

  remember(signInName: string): void {
    this.name = signInName
  }

  forget(): void {
    this.name = null
  }
}

/** That of this run. */
export const lastSignIn = new LastSignIn()
