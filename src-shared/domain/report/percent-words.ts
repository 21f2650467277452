/** A fraction as people read it: `0.6037` becomes `60.4 %`. */
export function percentWords(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`
}
