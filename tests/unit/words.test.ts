import { describe, expect, it } from 'vitest'
import { wordsUnder, type Words } from '../support/words-in-source.ts'

const spoken = [...wordsUnder('src-shared/domain'), ...wordsUnder('src-renderer'), ...wordsUnder('src-main')]
/** Without the labels of HUD's own tables, which name HUD's elements by number. */
const ours = spoken.filter(({ at }) => !at.startsWith('src-main/reports/ce-apr/tables/'))

describe('the words on screen', () => {
  it('were found in the source', () => {
    const texts = new Set(spoken.map(({ text }) => text))
    expect(spoken.length).toBeGreaterThan(1500)
    // One of each kind: an attribute, a text between tags, a rule's sentence with a gap, a label of a list.
    expect(texts).toContain('Skip to the page')
    expect(texts).toContain('Welcome to Threshold')
    expect(texts).toContain('… must be a real date, like 13 March 2026')
    expect(texts).toContain('The household chose not to')
  })

  it.each([
    ['beg', /\bplease\b/i],
    ['apologize', /\bsorry\b|\bapolog/i],
    ['exclaim', /!(?!=)/],
    ['joke about a fault', /\boops\b|\bwhoops\b|\buh-oh\b/i],
    ['call an answer invalid', /\binvalid\b|\billegal\b|\bforbidden\b/i],
    ['call an answer required', /\brequired\b|\bmandatory\b/i],
    ['mark a field with an asterisk', /\*/],
    ['call a person a victim', /\bvictims?\b(?! service provider)/i],
    ['call a person an abuser’s or a case', /\babused (?:woman|women|person|people)\b|\bbattered\b/i],
    ['blame', /\bfail(?:ed|ure|s)? to\b|\byou must\b|\brefus(?:ed|es|al) to answer\b/i],
  ])('never %s', (_habit, pattern) => {
    expect(spoken.filter(({ text }) => pattern.test(text)).map(show)).toEqual([])
  })

  it('never show a code, an id or a trace', () => {
    const codes =
      /\b(?:[A-Z][a-z]+){2,}(?:ID|Date|Code)?\b(?=\s(?:must|is|cannot))|\b\d+\.\d{2,}\.?[A-Z0-9]?\b|\bundefined\b|\bnull\b|\bNaN\b|Error:\s\w+Error|\[object/
    expect(ours.filter(({ text }) => codes.test(text)).map(show)).toEqual([])
  })
})

describe('hints', () => {
  const hints = spoken.filter(({ at }) => at.endsWith(' hint'))

  it('are one sentence without a full stop and without a link', () => {
    expect(hints.length).toBeGreaterThan(60)
    expect(hints.filter(({ text }) => /\.$|\.\s[A-Z]|https?:/.test(text)).map(show)).toEqual([])
  })
})

describe('the messages of the rules', () => {
  const messages = spoken.filter(({ at }) => at.endsWith(' message'))

  it('say in whole words what to do, without a full stop at the end', () => {
    expect(messages.length).toBeGreaterThan(80)
    expect(messages.filter(({ text }) => text.split(/\s+/).length < 3).map(show)).toEqual([])
    expect(messages.filter(({ text }) => /^[a-z]/.test(text)).map(show)).toEqual([])
  })

  it('are plain enough to be read by a tired person: at most 30 words, of 6 letters on average', () => {
    for (const { text, at } of messages) {
      const words = text.match(/[A-Za-z’'-]+/g) ?? []
      expect(words.length, `${at}: ${text}`).toBeLessThanOrEqual(30)
      expect(words.join('').length / words.length, `${at}: ${text}`).toBeLessThanOrEqual(6.5)
    }
  })
})

describe('the guidance on screen', () => {
  const guidance = spoken.filter(({ at }) =>
    / (?:hint|why|whoSees|title|lead|statement|words|summary)$/.test(at),
  )
  const sentences = guidance.flatMap(({ at, text }) =>
    text.split(/(?<=[.?:;])\s+/).map((sentence) => ({ at, text: sentence })),
  )

  it('is plain enough to be read by a tired person: at most 30 words a sentence', () => {
    expect(sentences.length).toBeGreaterThan(400)
    expect(sentences.filter(({ text }) => wordsOf(text).length > 30).map(show)).toEqual([])
  })

  it('is of a grade that most people finished: 8 for all of it, and no text far above', () => {
    expect(grade(guidance.map(({ text }) => text))).toBeLessThanOrEqual(8)
    const long = guidance.filter(({ text }) => wordsOf(text).length >= 8)
    expect(long.filter(({ text }) => grade([text]) > 15).map(show)).toEqual([])
  })
})

function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z’'-]+/g) ?? []
}

/** The school grade of texts after Flesch and Kincaid, with syllables counted as groups of vowels. */
function grade(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf)
  const sentences = texts.flatMap((text) => text.split(/[.?:;](?:\s|$)/).filter((part) => part.trim() !== ''))
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[^aeiouyl])e(?:s|d)?$/, '')
    .match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 0)
}

function show({ at, text }: Words): string {
  return `${at}: ${text}`
}
