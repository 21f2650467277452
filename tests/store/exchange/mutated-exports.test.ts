import { expect, test } from 'vitest'
import { runCase } from '../../fuzz/import/run-case.ts'
import { world } from '../../fuzz/import/world.ts'

/** A sample of the ten thousand that `npm run fuzz:import` runs. */
const sample = 150

test(`${sample} mutated exports end with a reason or with every bad value named, and the store as it was`, async () => {
  const { base, store, place, remove } = await world()
  try {
    const faults: string[] = []
    const ends = { refused: 0, previewed: 0 }
    for (let nth = 0; nth < sample; nth += 1) {
      const { words, ended, fault } = await runCase(nth, base, store, place)
      ends[ended] += 1
      if (fault !== null) faults.push(`${words}: ${fault}`)
    }
    expect(faults).toEqual([])
    expect(ends.refused).toBeGreaterThan(20)
    expect(ends.previewed).toBeGreaterThan(20)
  } finally {
    await remove()
  }
})
