import { describe, expect, it } from 'vitest'
import { hashedName, hashedSSN } from './hash-identity.ts'

const r163 = '9841ba9e86d8bbc72379d20791640a315e5c20ec9f75b5550b12b894af26f47f'
const s530 = '394c4602eed813b29acd26385bd898f5712e63af464b9bb016639c1447edfc68'

describe('names under HashStatus 4', () => {
  it.each([
    ['Robert', r163],
    ['RUPERT', r163],
    ['Smith', s530],
    ['Smýthe', s530],
  ])('hashes the Soundex of %s', (name, hash) => expect(hashedName(name)).toBe(hash))

  it('keeps null, and leaves out a name without a sound', () => {
    expect(hashedName(null)).toBeNull()
    expect(hashedName('Мария')).toBeNull()
  })

  it('does not hash a hash again', () => expect(hashedName(r163)).toBe(r163))
})

describe('Social Security numbers under HashStatus 4', () => {
  it.each([
    ['123456789', '678915e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225'],
    ['xxxxx6789', '678967976810cdbd72c56e6eb4862f532cc1b9add5166b0723a32cab55c1eaa2a2b7'],
    ['XXXXX6789', '678967976810cdbd72c56e6eb4862f532cc1b9add5166b0723a32cab55c1eaa2a2b7'],
  ])('hashes %s with its last four in clear', (ssn, hash) => {
    expect(hashedSSN(ssn)).toBe(hash)
    expect(hashedSSN(hash)).toBe(hash)
  })

  it('tells missing digits apart by their places', () => {
    expect(hashedSSN('12345678x')).not.toBe(hashedSSN('x12345678'))
    expect(hashedSSN('12345678x')).toMatch(/^678x[0-9a-f]{64}$/)
  })

  it('keeps null, and leaves out what is no number', () => {
    expect(hashedSSN(null)).toBeNull()
    expect(hashedSSN('6789')).toBeNull()
    expect(hashedSSN('123-45-6789')).toBeNull()
  })
})
