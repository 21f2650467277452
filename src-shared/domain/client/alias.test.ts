import { describe, expect, it } from 'vitest'
import { aliasKey, aliasLength, aliasSchema, checkAlias, suggestAlias } from './alias.ts'
import { aliasFirstWords, aliasSecondWords } from './alias-words.ts'

const seeded = (seed: number) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}

describe('the words', () => {
  it('are enough, and each is there once', () => {
    expect(aliasFirstWords.length).toBeGreaterThanOrEqual(40)
    expect(aliasSecondWords.length).toBeGreaterThanOrEqual(40)
    const all = [...aliasFirstWords, ...aliasSecondWords]
    expect(new Set(all).size).toBe(all.length)
  })
  it('are plain words that fit a list', () => {
    for (const word of [...aliasFirstWords, ...aliasSecondWords]) expect(word).toMatch(/^[A-Z][a-z]{1,11}$/)
  })
  it('hold no given name, no color of skin and nothing that belittles', () => {
    const kept = (
      'Rose Heather Ivy Willow Robin Jasmine Olive Hazel River Brook Dawn Summer Autumn Amber Pearl Ruby Iris Lily Sage ' +
      'Ash Clay Cliff Glen Dale Reed Wren Jay Rowan Aspen Eden Coral Crystal Joy Faith Hope Grace Sunny Forest Violet ' +
      'Daisy Holly Laurel Linden Marina Stella Luna Aurora Sierra Savannah Ocean Atlas Merry Rain Clover Delta Meadow ' +
      'Fern Jade Opal Birch Black White Brown Yellow Red Pale Dark Little Lost Broken Wild Poor Sad Humble Simple Plain'
    ).split(' ')
    const used = new Set([...aliasFirstWords, ...aliasSecondWords])
    expect(kept.filter((word) => used.has(word))).toEqual([])
  })
})

describe('suggestAlias', () => {
  it('draws two of the words by chance', () => {
    expect(
      suggestAlias(
        () => 0,
        () => false,
      ),
    ).toBe(`${aliasFirstWords[0]} ${aliasSecondWords[0]}`)
    expect(
      suggestAlias(
        () => 0.999999,
        () => false,
      ),
    ).toBe(`${aliasFirstWords.at(-1)} ${aliasSecondWords.at(-1)}`)
  })
  it('draws again when an alias is taken', () => {
    const first = suggestAlias(seeded(7), () => false)
    const second = suggestAlias(seeded(7), (alias) => alias === first)
    expect(second).not.toBe(first)
    expect(second).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
  })
  it('adds a number when every pair it tries is taken', () => {
    const pairs = new Set(aliasFirstWords.flatMap((one) => aliasSecondWords.map((two) => `${one} ${two}`)))
    expect(suggestAlias(seeded(7), (alias) => pairs.has(alias))).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ 2$/)
    expect(suggestAlias(seeded(7), (alias) => !alias.endsWith(' 5'))).toMatch(/ 5$/)
  })
  it('names ten thousand households apart, each alias one that a save accepts', () => {
    const taken = new Set<string>()
    const random = seeded(1)
    for (let at = 0; at < 10_000; at += 1) taken.add(suggestAlias(random, (alias) => taken.has(alias)))
    expect(taken.size).toBe(10_000)
    for (const alias of taken) expect(aliasSchema.safeParse(alias).success).toBe(true)
  })
})

it('reads two aliases as one when only case or spacing differs', () => {
  expect(aliasKey('  Quiet   HARBOR ')).toBe(aliasKey('quiet harbor'))
  expect(aliasKey('Quiet Harbor')).not.toBe(aliasKey('QuietHarbor'))
})

const messages = (alias: string | null | undefined, isTaken = false) =>
  checkAlias('alias', alias, isTaken).map(({ severity, message }) => `${severity}: ${message}`)

describe('checkAlias', () => {
  it('needs one', () => {
    for (const absent of [null, undefined, '  ']) {
      expect(messages(absent)).toEqual(['error: Enter an alias, or use the one we suggest'])
    }
  })
  it('keeps to its length', () => {
    expect(messages('q'.repeat(aliasLength))).toEqual([])
    expect(messages('q'.repeat(aliasLength + 1))).toEqual(['error: Alias must be 40 characters or fewer'])
  })
  it('belongs to one household', () => {
    expect(messages('Quiet Harbor')).toEqual([])
    expect(messages('Quiet Harbor', true)).toEqual([
      'error: Another household is called Quiet Harbor: choose a different alias',
    ])
  })
  it('asks about an alias that looks like a person, and never about our own words', () => {
    expect(messages('Maria Lopez')).toEqual([
      "warning: This alias looks like a person's name: everyone who sees a list sees the alias",
    ])
    expect(messages('651-555-0142')[0]).toContain('a phone number')
    expect(messages('Quiet Harbor 12')).toEqual([])
    expect(messages('blue heron')).toEqual([])
  })
})
