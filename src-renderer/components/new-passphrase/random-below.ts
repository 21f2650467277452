/** A uniformly random whole number below `below`, from the system's cryptographic source. */
export function randomBelow(below: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  const largestFair = 2 ** 32 - (2 ** 32 % below)
  return drawn < largestFair ? drawn % below : randomBelow(below)
}
