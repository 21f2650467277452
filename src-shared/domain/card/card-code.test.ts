import { expect, test } from 'vitest'
import { drawCardCode, readCardCode } from './card-code.ts'

test('a code is three groups of three signs that are not mistaken for each other', () => {
  const drawn = Array.from({ length: 500 }, () => drawCardCode((limit) => Math.floor(Math.random() * limit)))
  for (const code of drawn) expect(code).toMatch(/^[2-9BCDFGHJKMNP-TV-XZ]{3}(-[2-9BCDFGHJKMNP-TV-XZ]{3}){2}$/)
  expect(drawn.join('')).not.toMatch(/[01AEILOUY]/)
  expect(new Set(drawn).size).toBe(drawn.length)
})

test('every sign can be drawn, the first and the last too', () => {
  expect(drawCardCode(() => 0)).toBe('222-222-222')
  expect(drawCardCode((limit) => limit - 1)).toBe('ZZZ-ZZZ-ZZZ')
})

test('a code is read as a caller says it, and only when it is whole', () => {
  for (const said of ['k7r 4mx p2d', 'K7R-4MX-P2D', 'K7R4MXP2D', ' k7r–4mx.p2d '])
    expect(readCardCode(said)).toBe('K7R-4MX-P2D')
  for (const part of ['', 'K7R', 'K7R-4MX-P2', 'K7R-4MX-P2DD', 'K7R-4MX-P20', 'Quiet Har'])
    expect(readCardCode(part)).toBeNull()
})
