import { expect, it } from 'vitest'
import { isPng, pngChunks, pngSize } from '../../support/png.ts'
import { drawPngs } from '#main/printing/draw-png.ts'

const picture = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20" font-family="sans-serif"><title>A title</title>${inside}</svg>`
const word = (text: string, weight = 'normal'): string =>
  picture(`<text x="2" y="15" font-size="12" font-weight="${weight}">${text}</text>`)

it('draws each picture twice its size, with its words in it and no text beside them', async () => {
  const [empty, plain, bold, plainAgain] = await drawPngs([
    picture(''),
    word('hidden'),
    word('hidden', 'bold'),
    word('hidden'),
  ])
  for (const png of [empty, plain, bold]) {
    if (png === undefined) throw new Error('each picture is drawn')
    expect(isPng(png)).toBe(true)
    expect(pngSize(png)).toEqual([160, 40])
    expect(new Set(pngChunks(png))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']))
  }
  expect(plain).not.toEqual(empty)
  expect(bold).not.toEqual(plain)
  expect(plainAgain).toEqual(plain)
})
