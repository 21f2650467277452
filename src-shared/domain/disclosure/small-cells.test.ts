import { expect, it } from 'vitest'
import { informedWidth, isSmall, isThreshold, plainWidth, thresholds, thresholdWords } from './small-cells.ts'

it('hides 1 to one less than the threshold, and shows 0 and the threshold itself', () => {
  for (const threshold of thresholds) {
    expect([0, 1, threshold - 1, threshold].map((value) => isSmall(value, threshold))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(thresholdWords(threshold)).toContain(
      `1 to ${threshold - 1} are hidden. ${threshold} is the smallest`,
    )
  }
  expect([4, 5, 7, 11, 12].filter(isThreshold)).toEqual([5, 11])
})

it('asks for a span that cannot lie within the small counts', () => {
  for (const threshold of thresholds) expect(1 + plainWidth(threshold)).toBeGreaterThan(threshold - 1)
})

it('leaves the informed reader at least half of the small counts', () => {
  expect(thresholds.map((threshold) => informedWidth(threshold) + 1)).toEqual([2, 3, 5, 5])
})
